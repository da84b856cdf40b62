import type { Placement } from '@highstreet/checkout/contract';
import { ButtonLink } from '@highstreet/ui/button-link';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { useEffect, useRef } from 'react';
import { problemSlug } from '../../api/problem-slug.ts';
import type { Told } from '../../checkout/use-checkout.ts';
import { paths } from '../../paths.ts';

/** Where it is told: beside the card what is about the card, on top what is about the rest. */
type Place = 'top' | 'payment';

const aboutPayment = new Set<string | undefined>([
  'payment-declined',
  'second-step-refused',
  'second-step-expired',
  'provider-unavailable',
]);

const placeOf = (told: Told): Place =>
  told.kind === 'failed' && aboutPayment.has(told.placement.failure?.reason) ? 'payment' : 'top';

/** Says what the last attempt came to, what was kept, and what to do. It comes into view with the focus. */
export function ToldNotice({ told, at }: { told: Told | null; at: Place }) {
  const isHere = told !== null && told.kind !== 'card' && placeOf(told) === at;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isHere) return;
    place.current?.focus();
    place.current?.scrollIntoView({ block: 'center' });
  }, [told, isHere]);
  if (told === null || told.kind === 'card' || !isHere) return null;
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {told.kind === 'failed' ? <Failed placement={told.placement} /> : <Refused error={told.error} />}
    </div>
  );
}

function Failed({ placement }: { placement: Placement }) {
  const title = useTranslations('checkout.failed.title');
  const hint = useTranslations('checkout.failed.hint');
  const text = useTranslations('checkout.failed');
  const reason = placement.failure?.reason ?? 'not-available';
  const lines = placement.failure?.lines ?? [];
  return (
    <Notice tone="danger" title={title(reason)} actions={lines.length > 0 && <ToCart />}>
      <p>{hint(reason)}</p>
      {lines.length > 0 && (
        <ul className="list-disc ps-5 pt-1">
          {lines.map(({ lineId, title: name, available }) => (
            <li key={lineId}>{text('left', { title: name, left: available })}</li>
          ))}
        </ul>
      )}
      <p className="pt-1 text-muted">{text('kept')}</p>
    </Notice>
  );
}

const changed = ['cart-changed', 'total-differs'];

function Refused({ error }: { error: unknown }) {
  const text = useTranslations('checkout.page');
  const slug = problemSlug(error);
  if (changed.includes(slug)) {
    return (
      <Notice tone="warning" title={text('changedTitle')}>
        {text('changedHint')}
      </Notice>
    );
  }
  if (slug === 'cart-not-ready') {
    return (
      <Notice tone="warning" title={text('unavailableTitle')} actions={<ToCart />}>
        {text('unavailableHint')}
      </Notice>
    );
  }
  if (slug === 'placement-runs') return <Notice tone="warning">{text('runs')}</Notice>;
  return <ErrorPanel title={text('failedTitle')} description={text('failedHint')} error={error} />;
}

function ToCart() {
  const text = useTranslations('checkout.page');
  return (
    <ButtonLink href={paths.cart} size="sm">
      {text('toCart')}
    </ButtonLink>
  );
}
