import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { MoneyField } from '@highstreet/ui/money-field';
import { Panel } from '@highstreet/ui/panel';
import { Select } from '@highstreet/ui/select';
import { useState } from 'react';
import { Controller, useFormContext, useWatch } from 'react-hook-form';
import { currencies, type ProductForm } from '../../editor/product-form.ts';
import { VariantFields } from './variant-fields.tsx';

const pageSize = 25;

/** Price, number and weight of each variant. */
export function VariantsPanel() {
  const text = useTranslations('catalogSell.editor');
  const { control } = useFormContext<ProductForm>();
  const variants = useWatch({ control, name: 'variants' });
  const [shown, setShown] = useState(pageSize);
  const isSingle = variants.length === 1 && variants[0]?.optionValues.length === 0;
  return (
    <Panel
      title={isSingle ? text('priceAndNumber') : text('variants', { count: variants.length })}
      actions={<CurrencySelect />}
    >
      <div className="flex flex-col gap-4">
        {!isSingle && <PriceForAll />}
        <ul className="flex flex-col">
          {variants.slice(0, shown).map((row, at) => (
            <li
              key={row.optionValues.join('\n')}
              className="border-b border-line py-3 first:pt-0 last:border-b-0"
            >
              <VariantFields at={at} name={row.optionValues.join(' / ')} />
            </li>
          ))}
        </ul>
        {variants.length > shown && (
          <Button className="self-center" onPress={() => setShown(shown + pageSize)}>
            {text('moreVariants', { count: variants.length - shown })}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function CurrencySelect() {
  const text = useTranslations('catalogSell.editor');
  const { control } = useFormContext<ProductForm>();
  return (
    <Controller
      control={control}
      name="currency"
      render={({ field }) => (
        <Select
          label={text('currency')}
          isLabelHidden
          size="sm"
          items={[...new Set([...currencies, field.value])].map((id) => ({ id, label: id }))}
          value={field.value}
          onChange={field.onChange}
          className="w-24"
        />
      )}
    />
  );
}

function PriceForAll() {
  const text = useTranslations('catalogSell.editor');
  const { control, getValues, setValue } = useFormContext<ProductForm>();
  const currency = useWatch({ control, name: 'currency' });
  const [price, setPrice] = useState<number | null>(null);
  function apply() {
    const rows = getValues('variants').map((row) => ({ ...row, price }));
    setValue('variants', rows, { shouldDirty: true });
    setPrice(null);
  }
  return (
    <div className="flex flex-wrap items-end gap-2 rounded-md bg-sunken p-3">
      <MoneyField
        label={text('onePrice')}
        currency={currency}
        value={price}
        onChange={setPrice}
        className="w-40"
      />
      <Button isDisabled={price === null} onPress={apply}>
        {text('apply')}
      </Button>
    </div>
  );
}
