import type { ProductCard } from '@highstreet/catalog/contract';
import { ComboBox } from '@highstreet/ui/combobox';
import { Messages, useFormat, useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { Image } from '@highstreet/ui/image';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useShelf } from '../api/find-products.ts';
import { useProductsById } from '../api/get-products-by-id.ts';
import { toImage } from '../images/to-image.ts';
import { messages } from '../messages.ts';
import { useDebounced } from '../search/use-debounced.ts';
import '../styles.css';

type Props = {
  /** Ids of the chosen products. */
  value: readonly string[];
  onChange: (ids: string[]) => void;
  label?: string;
  description?: string;
  errorMessage?: string;
  /** Only products of this seller. */
  seller?: string;
  /** How many may be chosen; any number by default. */
  max?: number;
};

/** Chooses products by name, brand or number. */
export function ProductPicker(props: Props) {
  return (
    <Messages messages={messages}>
      <div data-boundary="catalog">
        <Content {...props} />
      </div>
    </Messages>
  );
}

// oxlint-disable-next-line import/no-default-export -- the federation loader takes the default export
export default ProductPicker;

function Content({ value, onChange, label, description, errorMessage, seller, max }: Props) {
  const text = useTranslations('catalog.picker');
  const format = useFormat();
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 150);
  const found = useShelf({
    sort: q === '' ? 'newest' : 'relevance',
    limit: 10,
    seller,
    ...(q === '' ? {} : { q }),
  });
  const chosen = useProductsById([...value]);
  const isFull = max !== undefined && value.length >= max;
  const items = (found.data ?? [])
    .filter(({ id }) => !value.includes(id))
    .map(({ id, title, brand, price, image }) => ({
      id,
      label: title,
      icon: (
        <Image id={id} title={title} {...toImage(image)} alt="" sizes="36px" className="size-9 shrink-0" />
      ),
      description: [brand, price && format.money(price.amount, price.currency)].filter(Boolean).join(' · '),
    }));
  function add(id: string | null) {
    if (id === null || isFull) return;
    onChange([...value, id]);
    setTyped('');
  }
  return (
    <div className="flex flex-col gap-3">
      <ChosenProducts
        products={chosen.data ?? []}
        ids={value}
        onRemove={(id) => onChange(value.filter((other) => other !== id))}
      />
      <ComboBox
        label={label ?? text('label')}
        description={isFull ? text('full', { count: max }) : description}
        errorMessage={errorMessage ?? (found.isError ? text('failed') : undefined)}
        placeholder={text('placeholder')}
        isDisabled={isFull}
        items={items}
        value={null}
        onChange={add}
        inputValue={typed}
        onInputChange={setTyped}
        isLoading={found.isFetching}
      />
      <output className="sr-only">{text('chosen', { count: value.length })}</output>
    </div>
  );
}

type ChosenProps = {
  products: readonly ProductCard[];
  ids: readonly string[];
  onRemove: (id: string) => void;
};

function ChosenProducts({ products, ids, onRemove }: ChosenProps) {
  const text = useTranslations('catalog.picker');
  const format = useFormat();
  const rows = ids.flatMap((id) => products.find((product) => product.id === id) ?? []);
  if (rows.length === 0) return null;
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {rows.map(({ id, title, image, price }) => (
        <li key={id} className="flex items-center gap-3 p-2">
          <Image id={id} title={title} {...toImage(image)} alt="" sizes="40px" className="size-10 shrink-0" />
          <span className="min-w-0 flex-1 text-sm wrap-words">{title}</span>
          {price && (
            <span className="text-sm text-muted tabular">{format.money(price.amount, price.currency)}</span>
          )}
          <IconButton
            label={text('remove', { title })}
            icon={<X aria-hidden />}
            size="sm"
            onPress={() => onRemove(id)}
          />
        </li>
      ))}
    </ul>
  );
}
