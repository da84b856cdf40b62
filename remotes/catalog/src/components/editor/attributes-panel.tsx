import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { Panel } from '@highstreet/ui/panel';
import { Select } from '@highstreet/ui/select';
import { Plus, Trash2 } from 'lucide-react';
import { Controller, useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { attributeKinds } from '../../editor/attribute-rows.ts';
import type { ProductForm } from '../../editor/product-form.ts';
import { ProductText } from './product-text.tsx';

const most = 300;

/** Facts by name: customers read them and filter by them. */
export function AttributesPanel() {
  const text = useTranslations('catalogSell.editor');
  const { control } = useFormContext<ProductForm>();
  const { fields, append, remove } = useFieldArray({ control, name: 'attributes' });
  return (
    <Panel title={text('attributes')} description={text('attributesHint')}>
      <div className="flex flex-col gap-4">
        {fields.map((field, at) => (
          <div
            key={field.id}
            className="flex items-start gap-2 border-b border-line pb-4 last-of-type:border-b-0"
          >
            <div className="grid min-w-0 flex-1 gap-3 sm:grid-cols-[minmax(0,1fr)_8rem_minmax(0,1fr)]">
              <ProductText name={`attributes.${at}.name`} label={text('attributeName')} maxLength={120} />
              <Controller
                control={control}
                name={`attributes.${at}.kind`}
                render={({ field: kind }) => (
                  <Select
                    label={text('attributeKind')}
                    items={attributeKinds.map((id) => ({ id, label: text(`kind.${id}`) }))}
                    value={kind.value}
                    onChange={kind.onChange}
                  />
                )}
              />
              <AttributeValue at={at} />
            </div>
            <IconButton
              label={text('attributeRemove')}
              icon={<Trash2 aria-hidden />}
              className="mt-6.5"
              onPress={() => remove(at)}
            />
          </div>
        ))}
        {fields.length < most && (
          <Button
            icon={<Plus aria-hidden />}
            className="self-start"
            onPress={() => append({ name: '', kind: 'text', value: '' })}
          >
            {text('attributeAdd')}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function AttributeValue({ at }: { at: number }) {
  const text = useTranslations('catalogSell.editor');
  const { control } = useFormContext<ProductForm>();
  const kind = useWatch({ control, name: `attributes.${at}.kind` });
  const isNumber = (value: string) => value.trim() === '' || Number.isFinite(Number(value.replace(',', '.')));
  if (kind === 'yesNo') {
    return (
      <Controller
        control={control}
        name={`attributes.${at}.value`}
        render={({ field }) => (
          <Select
            label={text('attributeValue')}
            items={[
              { id: 'true', label: text('yes') },
              { id: 'false', label: text('no') },
            ]}
            value={field.value === 'true' || field.value === 'false' ? field.value : null}
            onChange={field.onChange}
          />
        )}
      />
    );
  }
  return (
    <ProductText
      name={`attributes.${at}.value`}
      label={text('attributeValue')}
      description={kind === 'list' ? text('listHint') : undefined}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      maxLength={2000}
      check={(value) => (kind !== 'number' || isNumber(value) ? undefined : text('numberWrong'))}
    />
  );
}
