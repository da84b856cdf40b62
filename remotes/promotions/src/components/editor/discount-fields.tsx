import { useTranslations } from '@highstreet/ui/i18n';
import { MoneyField } from '@highstreet/ui/money-field';
import { NumberField } from '@highstreet/ui/number-field';
import { Segmented } from '@highstreet/ui/segmented';
import { Select } from '@highstreet/ui/select';
import { type CouponForm, currencies } from '../../editor/coupon-form.ts';
import type { ErrorField } from '../../editor/field-errors.ts';

const types = ['percentage', 'fixed', 'free_shipping'] as const;

type Props = {
  form: CouponForm;
  change: (next: Partial<CouponForm>) => void;
  errors: ReadonlySet<ErrorField>;
};

/** What it gives. */
export function DiscountFields({ form, change, errors }: Props) {
  const text = useTranslations('promotions.editor');
  const wrong = errors.has('value') ? text('errors.value') : undefined;
  return (
    <div className="flex flex-col gap-5">
      <Segmented
        label={text('type')}
        items={types.map((id) => ({ id, label: text(`types.${id}`) }))}
        value={form.type}
        onChange={(id) => {
          const type = types.find((known) => known === id);
          if (type) change({ type });
        }}
        className="max-sm:w-full"
      />
      {form.type === 'percentage' && (
        <NumberField
          label={text('percent')}
          value={form.percent}
          onChange={(percent) => change({ percent })}
          minValue={0}
          maxValue={1}
          step={0.0001}
          hasSteps={false}
          formatOptions={{ style: 'percent', maximumFractionDigits: 2 }}
          errorMessage={wrong}
          className="sm:max-w-56"
        />
      )}
      {form.type === 'fixed' && (
        <div className="grid gap-5 sm:grid-cols-[1fr_8rem]">
          <MoneyField
            key={form.currency}
            label={text('amount')}
            description={text('amountHint')}
            value={form.amount}
            onChange={(amount) => change({ amount })}
            currency={form.currency}
            minValue={0}
            errorMessage={wrong}
          />
          <CurrencySelect value={form.currency} onChange={(currency) => change({ currency })} />
        </div>
      )}
      {form.type === 'free_shipping' && <p className="text-sm text-muted">{text('freeShippingHint')}</p>}
    </div>
  );
}

export function CurrencySelect({ value, onChange }: { value: string; onChange: (currency: string) => void }) {
  const text = useTranslations('promotions.editor');
  return (
    <Select
      label={text('currency')}
      items={currencies.map((id) => ({ id, label: id }))}
      value={value}
      onChange={onChange}
    />
  );
}
