import type { Account, SecondFactor } from '@highstreet/identity/contract';
import { Badge } from '@highstreet/ui/badge';
import { Button } from '@highstreet/ui/button';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { Panel } from '@highstreet/ui/panel';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { useFocusReturn } from '../use-focus-return.ts';
import { DisableDialog } from './disable-dialog.tsx';
import { RenewCodesDialog } from './renew-codes-dialog.tsx';
import { SetUpDialog } from './set-up-dialog.tsx';

type Props = { account: Account; factor: SecondFactor };
type Open = 'none' | 'set-up' | 'disable' | 'renew';

/** At this many backup codes left it is time for new ones. */
const few = 3;

/** Two-step verification: whether it is on, and how to turn it on and off. */
export function SecondFactorPanel({ account, factor }: Props) {
  const text = useTranslations('identity.secondFactor');
  const [open, setOpen] = useState<Open>('none');
  const home = useFocusReturn<HTMLSpanElement>(open !== 'none');
  const dialog = (name: Open) => ({
    account,
    isOpen: open === name,
    onOpenChange: (isOpen: boolean) => setOpen(isOpen ? name : 'none'),
  });
  return (
    <Panel
      title={
        <span ref={home} tabIndex={-1} className="flex flex-wrap items-center gap-3 outline-none">
          {text('title')}
          <Badge tone={factor.enabled ? 'success' : 'neutral'} hasDot>
            {text(factor.enabled ? 'on' : 'off')}
          </Badge>
        </span>
      }
      description={text('hint')}
    >
      {factor.enabled ? (
        <Enabled factor={factor} onRenew={() => setOpen('renew')} onDisable={() => setOpen('disable')} />
      ) : (
        <Button variant="primary" icon={<ShieldCheck aria-hidden />} onPress={() => setOpen('set-up')}>
          {text('setUp')}
        </Button>
      )}
      <SetUpDialog {...dialog('set-up')} />
      <DisableDialog {...dialog('disable')} />
      <RenewCodesDialog {...dialog('renew')} />
    </Panel>
  );
}

function Enabled({ factor, ...props }: { factor: SecondFactor; onRenew: () => void; onDisable: () => void }) {
  const text = useTranslations('identity.secondFactor');
  const format = useFormat();
  const left = factor.backupCodesLeft;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-ink wrap-words">
        {factor.enabledAt !== null && text('since', { date: format.date(factor.enabledAt, 'long') })}{' '}
        {text('codesLeft', { count: left })}
      </p>
      {left <= few && <Notice tone="warning">{text('fewCodes')}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button onPress={props.onRenew}>{text('renew')}</Button>
        <Button variant="quiet" onPress={props.onDisable}>
          {text('disable')}
        </Button>
      </div>
    </div>
  );
}
