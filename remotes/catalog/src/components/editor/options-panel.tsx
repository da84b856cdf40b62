import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { Notice } from '@highstreet/ui/notice';
import { Panel } from '@highstreet/ui/panel';
import { TextField } from '@highstreet/ui/text-field';
import { Plus, Trash2 } from 'lucide-react';
import { useFormContext, useWatch } from 'react-hook-form';
import { makeRow, type ProductForm, usedOptions } from '../../editor/product-form.ts';
import { suggestSku } from '../../editor/suggest-sku.ts';
import { buildVariants, countCombinations, maxVariants } from '../../variants/build-variants.ts';
import { OptionValues } from './option-values.tsx';

type Option = ProductForm['options'][number];
const mostOptions = 5;

/** What the product comes in: size, colour. Each change makes the variants anew and keeps what was entered. */
export function OptionsPanel() {
  const text = useTranslations('catalogSell.editor');
  const { control } = useFormContext<ProductForm>();
  const options = useWatch({ control, name: 'options' });
  const change = useChangeOptions();
  const count = countCombinations(usedOptions(options));
  const set = (at: number, option: Option) => change(options.with(at, option));
  return (
    <Panel title={text('options')} description={text('optionsHint')}>
      <div className="flex flex-col gap-5">
        {options.map((option, at) => (
          <div key={at} className="flex items-start gap-2 border-b border-line pb-5">
            <div className="grid min-w-0 flex-1 gap-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
              <TextField
                label={text('optionName')}
                placeholder={text('optionExample')}
                maxLength={60}
                value={option.name}
                onChange={(name) => set(at, { ...option, name })}
              />
              <OptionValues option={option} onChange={(values) => set(at, { ...option, values })} />
            </div>
            <IconButton
              label={text('optionRemove', { name: option.name })}
              icon={<Trash2 aria-hidden />}
              className="mt-6.5"
              onPress={() => change(options.toSpliced(at, 1))}
            />
          </div>
        ))}
        {count > maxVariants && (
          <Notice tone="warning" title={text('tooMany', { count })}>
            {text('tooManyHint', { most: maxVariants })}
          </Notice>
        )}
        {options.length < mostOptions && (
          <Button
            icon={<Plus aria-hidden />}
            className="self-start"
            onPress={() => change([...options, { name: '', values: [] }])}
          >
            {text('optionAdd')}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function useChangeOptions(): (options: Option[]) => void {
  const { getValues, setValue } = useFormContext<ProductForm>();
  return (options) => {
    const { title, options: before, variants } = getValues();
    setValue('options', options, { shouldDirty: true });
    const used = usedOptions(options);
    const isRenamed =
      used.map(({ values }) => values.join('\n')).join('\n\n') ===
      usedOptions(before)
        .map(({ values }) => values.join('\n'))
        .join('\n\n');
    if (isRenamed) return;
    const taken = new Set(variants.map(({ sku }) => sku));
    const make = (values: string[], like: (typeof variants)[number] | undefined) => {
      const sku = title.trim() === '' ? '' : suggestSku(title, values, taken);
      taken.add(sku);
      return { ...makeRow(values, like), sku };
    };
    setValue('variants', buildVariants(used, variants, make), { shouldDirty: true });
  };
}
