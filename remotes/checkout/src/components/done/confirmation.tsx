import type { Placement } from '@highstreet/checkout/contract';
import { ButtonLink } from '@highstreet/ui/button-link';
import { CopyButton } from '@highstreet/ui/copy-button';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { TextField } from '@highstreet/ui/text-field';
import { Timeline } from '@highstreet/ui/timeline';
import { Check, House, Package, Truck } from 'lucide-react';
import { home, toOrder } from '../../paths.ts';
import { recallBought } from '../../placing/bought.ts';
import { Receipt } from './receipt.tsx';

type Props = { placement: Placement; isGuest: boolean };

/** The order stands: its number, what was bought, what comes next, and the way to follow it. */
export function Confirmation({ placement, isGuest }: Props) {
  const text = useTranslations('checkout.done');
  const { orderId, number, email, accessKey } = placement;
  const way = toOrder(orderId, isGuest ? accessKey : undefined);
  const bought = recallBought(orderId);
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-col items-start gap-4 pt-2">
        <span
          aria-hidden
          className="flex size-12 items-center justify-center rounded-full bg-accent-fill text-on-fill"
        >
          <Check className="size-6" strokeWidth={2.5} />
        </span>
        <div className="flex flex-col gap-2">
          <h1 className="font-display text-xl font-medium tracking-tight sm:text-2xl">{text('heading')}</h1>
          <p className="max-w-reading text-base text-muted wrap-words">
            {number !== null && (
              <strong className="font-semibold text-ink tabular">{text('number', { number })}</strong>
            )}{' '}
            {text('mail', { email })}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href={way} variant="primary" size="lg">
            {text('toOrder')}
          </ButtonLink>
          <ButtonLink href={home} size="lg">
            {text('look')}
          </ButtonLink>
        </div>
      </header>
      <div className={`grid items-start gap-5 ${bought ? 'md:grid-cols-[minmax(0,1fr)_22rem]' : ''}`}>
        <div className="flex flex-col gap-5">
          <NextSteps placement={placement} />
          {isGuest && <GuestLink path={way} />}
        </div>
        {bought && <Receipt bought={bought} />}
      </div>
      {!bought && <PaidLine placement={placement} />}
    </div>
  );
}

function NextSteps({ placement }: { placement: Placement }) {
  const text = useTranslations('checkout.done');
  const items = [
    {
      id: 'confirmed',
      title: text('confirmed'),
      description: text('confirmedHint'),
      at: placement.updatedAt,
      icon: <Check />,
      tone: 'success' as const,
    },
    {
      id: 'packing',
      title: text('packing'),
      description: text('packingHint'),
      icon: <Package />,
      isOpen: true,
    },
    {
      id: 'shipped',
      title: text('shipped'),
      description: text('shippedHint'),
      icon: <Truck />,
      isOpen: true,
    },
    {
      id: 'delivered',
      title: text('delivered'),
      description: text('deliveredHint'),
      icon: <House />,
      isOpen: true,
    },
  ];
  return (
    <Panel title={text('next')}>
      <Timeline items={items} />
    </Panel>
  );
}

function GuestLink({ path }: { path: string }) {
  const text = useTranslations('checkout.done');
  const link = new URL(path, location.origin).href;
  return (
    <Panel title={text('guestLink')} description={text('guest')}>
      <div className="flex items-end gap-2">
        <TextField label={text('guestLink')} isLabelHidden value={link} isReadOnly className="flex-1" />
        <CopyButton value={link} size="md" />
      </div>
    </Panel>
  );
}

function PaidLine({ placement }: { placement: Placement }) {
  const text = useTranslations('checkout.done');
  const format = useFormat();
  const { amount, currency } = placement.total;
  return (
    <p className="text-base">
      {text('paid')} <strong className="tabular">{format.money(amount, currency)}</strong>
    </p>
  );
}
