import { Button } from '@highstreet/ui/button';
import { FacetGroup } from '@highstreet/ui/facet-group';
import { useTranslations } from '@highstreet/ui/i18n';
import { MoneyField } from '@highstreet/ui/money-field';
import { type FormEvent, useState } from 'react';
import type { Filters } from '../filters/filters.ts';
import { readPriceStep, writePriceStep } from '../filters/price-steps.ts';
import { type Facet, useFilterWords } from '../filters/use-filter-words.ts';

type Props = { facet: Facet; filters: Filters; currency: string; onChange: (filters: Filters) => void };

/** A price range: one of the steps, or from and to. */
export function PriceFilter({ facet, filters, currency, onChange }: Props) {
  const text = useTranslations('catalog.list');
  const words = useFilterWords(currency);
  const { minPrice, maxPrice } = filters;
  const chosen = minPrice === undefined && maxPrice === undefined ? [] : [writePriceStep(minPrice, maxPrice)];
  const steps = facet.values.toSorted((a, b) => Number.parseInt(a.value, 10) - Number.parseInt(b.value, 10));
  return (
    <div className="flex flex-col gap-3">
      <FacetGroup
        label={text('price')}
        items={steps.map(({ value, count }) => ({ id: value, label: words.step(value), count }))}
        selected={chosen}
        onChange={(ids) =>
          onChange({
            ...filters,
            minPrice: undefined,
            maxPrice: undefined,
            ...readPriceStep(ids.at(-1) ?? ''),
          })
        }
      />
      <PriceRange key={chosen.join()} filters={filters} currency={currency} onChange={onChange} />
    </div>
  );
}

function PriceRange({ filters, currency, onChange }: Omit<Props, 'facet'>) {
  const text = useTranslations('catalog.list');
  const [min, setMin] = useState<number | null>(filters.minPrice ?? null);
  const [max, setMax] = useState<number | null>(filters.maxPrice ?? null);
  const isUpsideDown = min !== null && max !== null && min > max;
  function apply(event: FormEvent) {
    event.preventDefault();
    if (!isUpsideDown) onChange({ ...filters, minPrice: min ?? undefined, maxPrice: max ?? undefined });
  }
  return (
    <form onSubmit={apply} className="grid grid-cols-2 gap-2">
      <MoneyField label={text('from')} currency={currency} value={min} onChange={setMin} />
      <MoneyField
        label={text('to')}
        currency={currency}
        value={max}
        onChange={setMax}
        errorMessage={isUpsideDown ? text('upsideDown') : undefined}
      />
      <Button type="submit" size="sm" className="col-span-2">
        {text('applyPrice')}
      </Button>
    </form>
  );
}
