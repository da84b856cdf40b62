import { FacetGroup } from '@highstreet/ui/facet-group';
import { useTranslations } from '@highstreet/ui/i18n';
import { Loading, Skeleton } from '@highstreet/ui/skeleton';
import { chooseValues, chosenValues, type Filters } from '../filters/filters.ts';
import { attributeName, type Facet, useFilterWords } from '../filters/use-filter-words.ts';
import { CategoryFilter } from './category-filter.tsx';
import { PriceFilter } from './price-filter.tsx';

type Props = {
  facets: readonly Facet[];
  filters: Filters;
  currency: string;
  /** A search is narrowed by category; the page of a category has links to those below it instead. */
  hasCategories: boolean;
  onChange: (filters: Filters) => void;
};

/** Everything a list can be narrowed by, with counts. */
export function Facets({ facets, filters, currency, hasCategories, onChange }: Props) {
  const text = useTranslations('catalog.list');
  const words = useFilterWords(currency);
  const find = (name: string) => facets.find((facet) => facet.name === name);
  const brand = find('brand');
  const price = find('price');
  const inStock = find('inStock')?.values.find(({ value }) => value === 'true');
  const rating = find('rating');
  const attributes = facets.filter(({ name, values }) => name.startsWith('attr.') && values.length > 0);
  const choose = (name: string) => (ids: string[]) => onChange(chooseValues(filters, name, ids));
  return (
    <div className="flex flex-col gap-7">
      {hasCategories && <CategoryFilter facet={find('category')} filters={filters} />}
      {(inStock || filters.inStock) && (
        <FacetGroup
          label={text('availability')}
          items={[{ id: 'true', label: text('inStock'), count: inStock?.count ?? 0 }]}
          selected={chosenValues(filters, 'inStock')}
          onChange={choose('inStock')}
        />
      )}
      {price && price.values.length > 0 && (
        <PriceFilter facet={price} filters={filters} currency={currency} onChange={onChange} />
      )}
      {rating && rating.values.length > 0 && (
        <FacetGroup
          label={text('rating')}
          items={rating.values.map(({ value, count }) => ({ id: value, label: words.rating(value), count }))}
          selected={chosenValues(filters, 'rating')}
          onChange={choose('rating')}
        />
      )}
      {brand && brand.values.length > 0 && (
        <FacetGroup
          label={text('brand')}
          items={toItems(brand)}
          selected={filters.brands}
          onChange={choose('brand')}
        />
      )}
      {attributes.map((facet) => (
        <FacetGroup
          key={facet.name}
          label={attributeName(facet.name)}
          items={toItems(facet).map((item) => ({ ...item, label: words.attributeValue(item.label) }))}
          selected={chosenValues(filters, facet.name)}
          onChange={choose(facet.name)}
        />
      ))}
    </div>
  );
}

function toItems({ values }: Facet) {
  return values.map(({ value, label, count }) => ({ id: value, label, count }));
}

export function FacetsSkeleton() {
  return (
    <Loading className="flex flex-col gap-8">
      {[3, 6, 5].map((lines) => (
        <div key={lines} className="flex flex-col gap-3">
          <Skeleton shape="line" className="w-1/3" />
          {Array.from({ length: lines }, (_, at) => (
            <Skeleton key={at} shape="line" className="w-4/5" />
          ))}
        </div>
      ))}
    </Loading>
  );
}
