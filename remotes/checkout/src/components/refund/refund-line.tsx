import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { MoneyField } from '@highstreet/ui/money-field';
import { NumberField } from '@highstreet/ui/number-field';
import { amountOf, type Choice, type PaidLine, restOf } from '../../refund/plan-refund.ts';

type Props = { line: PaidLine; choice: Choice | undefined; onChange: (choice: Choice) => void };

/** Pieces of a line, and what is given back for them. */
export function RefundLine({ line, choice, onChange }: Props) {
  const text = useTranslations('checkout.refund');
  const format = useFormat();
  const rest = restOf(line);
  const { title, amount } = line;
  const quantity = choice?.quantity ?? 0;
  return (
    <li className="grid gap-3 py-4 sm:grid-cols-[1fr_auto_9rem] sm:items-center">
      <div className="min-w-0 text-sm">
        <p className="font-medium wrap-words">{title}</p>
        <p className="text-muted tabular">
          {text('of', { count: rest.quantity, amount: format.money(rest.amount, amount.currency) })}
        </p>
      </div>
      <NumberField
        label={text('quantity', { title })}
        isLabelHidden
        value={quantity}
        minValue={0}
        maxValue={rest.quantity}
        isDisabled={rest.amount === 0}
        onChange={(next) => Number.isInteger(next) && onChange({ quantity: next, amount: null })}
        className="w-32"
      />
      <MoneyField
        label={text('amountOf', { title })}
        isLabelHidden
        currency={amount.currency}
        value={amountOf(line, choice)}
        minValue={0}
        maxValue={rest.amount}
        isDisabled={rest.amount === 0}
        onChange={(next) => onChange({ quantity, amount: next })}
      />
    </li>
  );
}
