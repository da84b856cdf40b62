import { Disclosure } from '@highstreet/ui/disclosure';
import { useTranslations } from '@highstreet/ui/i18n';
import { NumberField } from '@highstreet/ui/number-field';
import { Controller, useFormContext } from 'react-hook-form';
import { isImageAddress } from '../../editor/is-image-address.ts';
import type { ProductForm } from '../../editor/product-form.ts';
import { ProductMoney } from './product-money.tsx';
import { ProductText } from './product-text.tsx';

/** The fields of one variant. */
export function VariantFields({ at, name }: { at: number; name: string }) {
  const text = useTranslations('catalogSell.editor');
  const isGtin = (value: string) => value.trim() === '' || /^\d{8}$|^\d{12,14}$/.test(value.trim());
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className={name === '' ? 'sr-only' : 'pb-2 text-sm font-semibold wrap-words'}>
        {name || text('priceAndNumber')}
      </legend>
      <div className="grid gap-3 sm:grid-cols-3">
        <ProductMoney name={`variants.${at}.price`} label={text('price')} />
        <ProductMoney name={`variants.${at}.compareAtPrice`} label={text('compareAt')} isOptional />
        <ProductText
          name={`variants.${at}.sku`}
          label={text('sku')}
          maxLength={100}
          check={(value) => (value.trim() === '' ? text('skuMissing') : undefined)}
        />
      </div>
      <Disclosure title={<span className="text-muted">{text('moreFields')}</span>} className="border-b-0!">
        <div className="grid gap-3 pt-1 sm:grid-cols-3">
          <ProductText
            name={`variants.${at}.gtin`}
            label={text('gtin')}
            inputMode="numeric"
            isOptional
            check={(value) => (isGtin(value) ? undefined : text('gtinWrong'))}
          />
          <WeightField at={at} />
          <ProductText
            name={`variants.${at}.image`}
            label={text('ownPicture')}
            isOptional
            check={(value) => (value.trim() === '' || isImageAddress(value) ? undefined : text('imageWrong'))}
          />
        </div>
      </Disclosure>
    </fieldset>
  );
}

function WeightField({ at }: { at: number }) {
  const text = useTranslations('catalogSell.editor');
  const { control } = useFormContext<ProductForm>();
  return (
    <Controller
      control={control}
      name={`variants.${at}.weight`}
      render={({ field, fieldState }) => (
        <NumberField
          label={text('weight')}
          isOptional
          hasSteps={false}
          minValue={0}
          maxValue={10_000_000}
          formatOptions={{ style: 'unit', unit: 'gram', maximumFractionDigits: 0 }}
          value={field.value ?? Number.NaN}
          onChange={(grams) => field.onChange(Number.isNaN(grams) ? null : grams)}
          onBlur={field.onBlur}
          inputRef={field.ref}
          errorMessage={fieldState.error?.message}
        />
      )}
    />
  );
}
