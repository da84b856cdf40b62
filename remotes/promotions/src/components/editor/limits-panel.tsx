import { DatePicker } from '@highstreet/ui/date-picker';
import { useTranslations } from '@highstreet/ui/i18n';
import { MoneyField } from '@highstreet/ui/money-field';
import { NumberField } from '@highstreet/ui/number-field';
import { Panel } from '@highstreet/ui/panel';
import { Switch } from '@highstreet/ui/switch';
import type { CouponForm } from '../../editor/coupon-form.ts';
import type { ErrorField } from '../../editor/field-errors.ts';
import { CurrencySelect } from './discount-fields.tsx';

type Props = {
  form: CouponForm;
  change: (next: Partial<CouponForm>) => void;
  errors: ReadonlySet<ErrorField>;
};

/** For whom, how often and how long. */
export function LimitsPanel({ form, change, errors }: Props) {
  const text = useTranslations('promotions.editor');
  return (
    <Panel title={text('limits')}>
      <div className="flex flex-col gap-5">
        <div className="grid gap-5 sm:grid-cols-2">
          <MoneyField
            key={form.currency}
            label={text('minimum')}
            description={text('minimumHint')}
            value={form.minOrderAmount}
            onChange={(minOrderAmount) =>
              change({ minOrderAmount: minOrderAmount === 0 ? null : minOrderAmount })
            }
            currency={form.currency}
            minValue={0}
            isOptional
          />
          {form.type !== 'fixed' && form.minOrderAmount !== null && (
            <CurrencySelect value={form.currency} onChange={(currency) => change({ currency })} />
          )}
        </div>
        <div className="grid gap-5 sm:grid-cols-2">
          <NumberField
            label={text('maxUses')}
            description={text('maxUsesHint')}
            value={form.maxUses}
            onChange={(maxUses) => change({ maxUses })}
            minValue={1}
            maxValue={1_000_000_000}
            isOptional
          />
          <NumberField
            label={text('perCustomer')}
            description={text('perCustomerHint')}
            value={form.maxUsesPerCustomer}
            onChange={(maxUsesPerCustomer) => change({ maxUsesPerCustomer })}
            minValue={1}
            maxValue={1_000}
            isOptional
          />
        </div>
        <div className="grid gap-5 sm:grid-cols-2">
          <DatePicker
            label={text('startsOn')}
            value={form.startsOn}
            onChange={(startsOn) => change({ startsOn })}
            isOptional
          />
          <DatePicker
            label={text('endsOn')}
            description={text('endsOnHint')}
            value={form.endsOn}
            onChange={(endsOn) => change({ endsOn })}
            errorMessage={errors.has('expiresAt') ? text('errors.expiresAt') : undefined}
            isOptional
          />
        </div>
        <Switch
          isSelected={form.stackable}
          onChange={(stackable) => change({ stackable })}
          description={text('stackableHint')}
        >
          {text('stackable')}
        </Switch>
      </div>
    </Panel>
  );
}
