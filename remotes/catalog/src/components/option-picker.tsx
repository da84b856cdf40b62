import type { Product, Variant } from '@highstreet/catalog/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { Select } from '@highstreet/ui/select';
import { useId } from 'react';
import { chooseValue, type ValueState, valueStates } from '../variants/choose-variant.ts';

type Props = { product: Product; chosen: Variant; onChoose: (variant: Variant) => void };

const mostChips = 14;

/** One choice for each option. What is not offered with the rest of the choice says so and leads to what is. */
export function OptionPicker({ product, chosen, onChoose }: Props) {
  return (
    <div className="flex flex-col gap-5">
      {product.options.map((option, at) => (
        <OptionValues
          key={option.name}
          name={option.name}
          values={valueStates(product, chosen, at)}
          onChoose={(value) => onChoose(chooseValue(product, chosen, at, value))}
        />
      ))}
    </div>
  );
}

type ValuesProps = { name: string; values: ValueState[]; onChoose: (value: string) => void };

function OptionValues({ name, values, onChoose }: ValuesProps) {
  const text = useTranslations('catalog.product');
  const id = useId();
  const chosen = values.find(({ isChosen }) => isChosen)?.value;
  if (values.length > mostChips) {
    const items = values.map(({ value, isOffered }) => ({
      id: value,
      label: value,
      description: isOffered ? undefined : text('notOffered'),
    }));
    return (
      <Select label={name} items={items} value={chosen ?? null} onChange={onChoose} className="max-w-xs" />
    );
  }
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-2 text-sm">
        <span className="font-medium">{name}</span>
        <span className="ms-2 text-muted">{chosen}</span>
      </legend>
      <div className="flex flex-wrap gap-2">
        {values.map((value) => (
          <OptionChip key={value.value} name={id} state={value} onChoose={onChoose} />
        ))}
      </div>
    </fieldset>
  );
}

function OptionChip({
  name,
  state,
  onChoose,
}: {
  name: string;
  state: ValueState;
  onChoose: (value: string) => void;
}) {
  const text = useTranslations('catalog.product');
  const { value, isChosen, isOffered } = state;
  const missing = isOffered ? '' : 'border-dashed text-muted line-through decoration-edge';
  return (
    <label className="relative cursor-pointer">
      <input
        type="radio"
        name={name}
        value={value}
        checked={isChosen}
        onChange={() => onChoose(value)}
        className="peer absolute inset-0 cursor-pointer opacity-0"
      />
      <span
        className={`flex min-h-10 min-w-12 items-center justify-center rounded-md border border-edge bg-surface px-3 text-sm transition-colors peer-checked:border-accent peer-checked:bg-accent-soft peer-checked:font-medium peer-checked:text-accent peer-hover:border-ink/60 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-focus ${missing}`}
      >
        {value}
        {!isOffered && <span className="sr-only">{text('notOffered')}</span>}
      </span>
    </label>
  );
}
