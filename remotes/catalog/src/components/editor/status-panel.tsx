import { useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { RadioGroup } from '@highstreet/ui/radio';
import { useController, useFormContext } from 'react-hook-form';
import type { ProductForm } from '../../editor/product-form.ts';
import { ProductText } from './product-text.tsx';

const statuses = ['draft', 'active', 'archived'] as const;

/** Who sees it, and under which address. */
export function StatusPanel() {
  const text = useTranslations('catalogSell.editor');
  const { formState } = useFormContext<ProductForm>();
  const isNew = formState.defaultValues?.slug === '';
  const { field } = useController<ProductForm, 'status'>({ name: 'status' });
  const isSlug = (value: string) => value.trim() === '' || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value.trim());
  return (
    <Panel title={text('visibility')}>
      <div className="flex flex-col gap-5">
        <RadioGroup
          label={text('status')}
          isLabelHidden
          items={statuses
            .filter((id) => !isNew || id !== 'archived')
            .map((id) => ({
              id,
              label: text(`statusOf.${id}`),
              description: text(`statusHint.${id}`),
            }))}
          value={field.value}
          onChange={field.onChange}
        />
        <ProductText
          name="slug"
          label={text('address')}
          description={text('addressHint')}
          prefix="/p/"
          maxLength={120}
          isOptional
          check={(value) => (isSlug(value) ? undefined : text('addressWrong'))}
        />
      </div>
    </Panel>
  );
}
