import { ComboBox } from '@highstreet/ui/combobox';
import { FilterChips } from '@highstreet/ui/filter-chips';
import { useTranslations } from '@highstreet/ui/i18n';
import { useState } from 'react';
import { useProducts } from '../../api/find-products.ts';
import { useDebounced } from '../../list/use-debounced.ts';

const most = 200;

type Props = { chosen: string[]; onChange: (ids: string[]) => void; seller: string | undefined };

/** Products by their name, one after the other. */
export function ProductPicker({ chosen, onChange, seller }: Props) {
  const text = useTranslations('promotions.editor');
  const [typed, setTyped] = useState('');
  const q = useDebounced(typed.trim(), 250);
  const found = useProducts({ ...(seller === undefined ? {} : { seller }), ...(q === '' ? {} : { q }) });
  // The catalog reads 100 at once by id; further ones show their id.
  const known = useProducts({ ids: chosen.slice(0, 100) }, chosen.length > 0);
  const titles = new Map((known.data ?? []).map(({ id, title }) => [id, title]));
  return (
    <div className="flex flex-col gap-3">
      <ComboBox
        label={text('products')}
        description={text('productsHint')}
        placeholder={text('productsSearch')}
        items={(found.data ?? [])
          .filter(({ id }) => !chosen.includes(id))
          .map(({ id, title, seller: { name } }) => ({ id, label: title, description: name }))}
        value={null}
        inputValue={typed}
        onInputChange={setTyped}
        isLoading={found.isFetching}
        onChange={(id) => {
          if (id === null || chosen.includes(id)) return;
          onChange([...chosen, id].slice(0, most));
          setTyped('');
        }}
      />
      <FilterChips
        label={text('products')}
        items={chosen.map((id) => ({ id, label: titles.get(id) ?? id }))}
        onRemove={(id) => onChange(chosen.filter((other) => other !== id))}
      />
    </div>
  );
}
