import { DatePicker } from '@highstreet/ui/date-picker';
import { useTranslations } from '@highstreet/ui/i18n';
import { NumberField } from '@highstreet/ui/number-field';
import { TextField } from '@highstreet/ui/text-field';
import type { CouponForm } from '../../editor/coupon-form.ts';
import type { ErrorField } from '../../editor/field-errors.ts';
import { DiscountFields } from '../editor/discount-fields.tsx';

type Props = {
  form: CouponForm;
  change: (next: Partial<CouponForm>) => void;
  count: number;
  onCount: (count: number) => void;
  errors: ReadonlySet<ErrorField>;
};

/** What is asked before many codes are made. The rest can be changed afterwards. */
export function BulkFields({ form, change, count, onCount, errors }: Props) {
  const text = useTranslations('promotions.bulk');
  const field = useTranslations('promotions.editor');
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label={text('prefix')}
          description={text('prefixHint')}
          placeholder={text('prefixExample')}
          value={form.code}
          onChange={(code) => change({ code: code.toUpperCase() })}
          errorMessage={errors.has('code') ? field('errors.code') : undefined}
          maxLength={20}
          isRequired
        />
        <NumberField
          label={text('count')}
          description={text('countHint')}
          value={count}
          onChange={onCount}
          minValue={1}
          maxValue={10_000}
          errorMessage={errors.has('count') ? text('countHint') : undefined}
        />
      </div>
      <DiscountFields form={form} change={change} errors={errors} />
      <div className="grid gap-5 sm:grid-cols-2">
        <NumberField
          label={field('perCustomer')}
          value={form.maxUsesPerCustomer}
          onChange={(maxUsesPerCustomer) => change({ maxUsesPerCustomer })}
          minValue={1}
          maxValue={1_000}
          isOptional
        />
        <DatePicker
          label={field('endsOn')}
          value={form.endsOn}
          onChange={(endsOn) => change({ endsOn })}
          isOptional
        />
      </div>
    </>
  );
}
