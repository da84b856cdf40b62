import type { Session } from '@highstreet/identity/contract';
import { Button } from '@highstreet/ui/button';
import { ConfirmDialog } from '@highstreet/ui/confirm-dialog';
import { useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { toast } from '@highstreet/ui/toast';
import { useState } from 'react';
import { useEndSessions } from '../../api/end-sessions.ts';
import { useFocusReturn } from '../use-focus-return.ts';
import { useProblemText } from '../form/problem-notice.tsx';
import { DeviceRow } from './device-row.tsx';
import { useDeviceName } from './use-device-name.ts';

/** All devices, this one first, and the way to sign the others out. */
export function DeviceList({ sessions }: { sessions: Session[] }) {
  const text = useTranslations('identity.devices');
  const [asked, setAsked] = useState<Session[]>([]);
  const [isOpen, setOpen] = useState(false);
  const home = useFocusReturn<HTMLSpanElement>(isOpen);
  const others = sessions.filter((session) => !session.current);
  const ask = (chosen: Session[]) => {
    setAsked(chosen);
    setOpen(true);
  };
  const sorted = [...sessions.filter((session) => session.current), ...others];
  return (
    <Panel
      title={
        <span ref={home} tabIndex={-1} className="outline-none">
          {text('list', { count: sessions.length })}
        </span>
      }
      actions={
        others.length > 1 && (
          <Button size="sm" onPress={() => ask(others)}>
            {text('endOthers')}
          </Button>
        )
      }
    >
      <ul aria-label={text('title')} className="divide-y divide-line">
        {sorted.map((session) => (
          <DeviceRow key={session.id} session={session} onEnd={() => ask([session])} />
        ))}
      </ul>
      {others.length === 0 && <p className="mt-4 text-sm text-muted wrap-words">{text('onlyThis')}</p>}
      <EndDialog asked={asked} isOpen={isOpen} onOpenChange={setOpen} />
    </Panel>
  );
}

type EndProps = { asked: Session[]; isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

function EndDialog({ asked, isOpen, onOpenChange }: EndProps) {
  const text = useTranslations('identity.devices');
  const explain = useProblemText();
  const name = useDeviceName(asked[0]?.device ?? '');
  const { mutateAsync: end } = useEndSessions();
  const kept = asked.length > 1 ? 'many' : 'one';
  async function run(): Promise<void> {
    try {
      await end(asked.map((session) => session.id));
      toast({ title: text('ended', { count: asked.length }), tone: 'success' });
    } catch (error) {
      toast({ title: text('endFailed'), description: explain(error), tone: 'danger' });
    }
  }
  return (
    <ConfirmDialog
      title={text('endTitle', { kind: kept, device: name })}
      confirmLabel={text('endConfirm')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      onConfirm={run}
    >
      {text('endText', { count: asked.length })}
    </ConfirmDialog>
  );
}
