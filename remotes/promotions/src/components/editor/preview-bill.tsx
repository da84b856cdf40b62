import type { CouponPreview } from '@highstreet/promotions/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import type { ReactNode } from 'react';
import type { PreviewCart } from '../../api/preview-coupon.ts';

type Props = {
  cart: PreviewCart;
  titles: ReadonlyMap<string, string>;
  discount: CouponPreview['discount'];
  code: string;
};

/** The example cart line by line, what comes off, and the total. */
export function PreviewBill({ cart, titles, discount, code }: Props) {
  const text = useTranslations('promotions.preview');
  const format = useFormat();
  const money = (amount: number) => format.money(amount, cart.currency);
  const off = new Map(discount?.lines.map(({ lineId, amount }) => [lineId, amount]));
  const shipping = cart.shipping ?? 0;
  const sum = cart.lines.reduce((all, { unitPrice }) => all + unitPrice, shipping);
  return (
    <dl className="flex flex-col gap-2 text-sm">
      {cart.lines.map(({ lineId, unitPrice }) => (
        <Row key={lineId} label={titles.get(lineId) ?? lineId}>
          <Amount before={money(unitPrice)} after={after(unitPrice, off.get(lineId) ?? 0, money)} />
        </Row>
      ))}
      <Row label={text('shipping')}>
        <Amount before={money(shipping)} after={after(shipping, discount?.shipping ?? 0, money)} />
      </Row>
      {discount && (
        <Row label={code === '' ? text('discount') : text('discountBy', { code })}>
          <span className="text-success">{money(-discount.total)}</span>
        </Row>
      )}
      <div className="flex justify-between gap-4 border-t border-line pt-3 text-base font-semibold">
        <dt>{text('total')}</dt>
        <dd className="tabular">{money(sum - (discount?.total ?? 0))}</dd>
      </div>
    </dl>
  );
}

function after(before: number, off: number, money: (amount: number) => string): string | undefined {
  return off === 0 ? undefined : money(before - off);
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="min-w-0 truncate">{label}</dt>
      <dd className="shrink-0 tabular">{children}</dd>
    </div>
  );
}

function Amount({ before, after: left }: { before: string; after: string | undefined }) {
  if (left === undefined) return before;
  return (
    <>
      <s className="pe-2 text-muted">{before}</s>
      {left}
    </>
  );
}
