import { useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { Switch } from '@highstreet/ui/switch';
import { TextField } from '@highstreet/ui/text-field';
import type { CouponForm } from '../../editor/coupon-form.ts';
import type { ErrorField } from '../../editor/field-errors.ts';
import { DiscountFields } from './discount-fields.tsx';

type Props = {
  form: CouponForm;
  change: (next: Partial<CouponForm>) => void;
  errors: ReadonlySet<ErrorField>;
  isNew: boolean;
};

/** Its name and what it gives. */
export function BasicsPanel({ form, change, errors, isNew }: Props) {
  const text = useTranslations('promotions.editor');
  return (
    <Panel title={text('basics')}>
      <div className="flex flex-col gap-5">
        {isNew && (
          <TextField
            label={text('code')}
            description={text('codeHint')}
            placeholder={text('codeExample')}
            value={form.code}
            onChange={(code) => change({ code: code.toUpperCase() })}
            errorMessage={errors.has('code') ? text('errors.code') : undefined}
            maxLength={40}
            isRequired
          />
        )}
        <DiscountFields form={form} change={change} errors={errors} />
        <TextField
          label={text('description')}
          description={text('descriptionHint')}
          value={form.description}
          onChange={(description) => change({ description })}
          maxLength={500}
          rows={2}
          isOptional
        />
        <Switch
          isSelected={form.active}
          onChange={(active) => change({ active })}
          description={text('activeHint')}
        >
          {text('active')}
        </Switch>
      </div>
    </Panel>
  );
}
