import type { Cart } from '@highstreet/checkout/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { toast } from '@highstreet/ui/toast-queue';
import { Gift, Tag, X } from 'lucide-react';
import { type Code, useRemoveCode } from '../api/remove-code.ts';
import { useRefusalWords } from './use-refusal-words.ts';

type Row = Code & { amount: number; isInUse: boolean; note: string | undefined };

/** The coupons and gift cards of a cart, with what each takes off or why it takes nothing. */
export function AppliedCodes({ cart }: { cart: Cart }) {
  const text = useTranslations('checkout.codes');
  const remove = useRemoveCode();
  const rows = useRows(cart);
  if (rows.length === 0) return null;
  const takeOff = (row: Row) => {
    void remove.mutateAsync(row).catch(() => toast({ title: text('failed'), tone: 'danger' }));
  };
  return (
    <ul className="flex flex-col gap-2">
      {rows.map((row) => (
        <CodeRow key={row.kind + row.code} row={row} currency={cart.currency} onRemove={() => takeOff(row)} />
      ))}
    </ul>
  );
}

function CodeRow({ row, currency, onRemove }: { row: Row; currency: string; onRemove: () => void }) {
  const text = useTranslations('checkout.codes');
  const format = useFormat();
  const { kind, code, amount, isInUse, note } = row;
  const Picture = kind === 'coupon' ? Tag : Gift;
  return (
    <li
      className={`flex items-center gap-2.5 rounded-md py-1 ps-3 pe-1 text-sm ${isInUse ? 'bg-accent-soft' : 'bg-warning-soft'}`}
    >
      <Picture aria-hidden className={`size-4 shrink-0 ${isInUse ? 'text-accent' : 'text-warning'}`} />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="font-medium wrap-words">
          <span className="sr-only">{text(kind, { code: '' })}</span>
          {code}
        </span>
        {note !== undefined && <span className="text-xs text-ink wrap-words">{note}</span>}
      </span>
      {amount > 0 && <span className="shrink-0 text-ink tabular">−{format.money(amount, currency)}</span>}
      <IconButton label={text('remove', { code })} icon={<X aria-hidden />} size="sm" onPress={onRemove} />
    </li>
  );
}

function useRows({ coupons, giftCards }: Cart): Row[] {
  const text = useTranslations('checkout.codes');
  const refusal = useTranslations('checkout.refusal');
  const words = useRefusalWords();
  const format = useFormat();
  return [
    ...coupons.map(({ code, amount, isApplied, isFreeShipping, reason, missing }): Row => {
      const lacking =
        missing && refusal('minimum-missing', { missing: format.money(missing.amount, missing.currency) });
      const why = lacking ?? (reason === undefined ? text('waiting') : words(reason));
      const note = isApplied ? (isFreeShipping ? text('freeShipping') : undefined) : why;
      return { kind: 'coupon', code, amount: amount.amount, isInUse: isApplied, note };
    }),
    ...giftCards.map(({ code, amount, balance, isUsable }): Row => {
      const rest = format.money(balance.amount, balance.currency);
      const note = isUsable ? text('balance', { balance: rest }) : text('waiting');
      return { kind: 'giftCard', code, amount: amount.amount, isInUse: isUsable, note };
    }),
  ];
}
