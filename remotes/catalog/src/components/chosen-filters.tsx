import { FilterChips } from '@highstreet/ui/filter-chips';
import { useTranslations } from '@highstreet/ui/i18n';
import { chooseValues, clearFilters, type Filters } from '../filters/filters.ts';
import { attributeName, useFilterWords } from '../filters/use-filter-words.ts';

type Props = { filters: Filters; currency: string; onChange: (filters: Filters) => void };
type Chip = { id: string; label: string; without: Filters };

/** The filters that are on, each to be taken away. */
export function ChosenFilters({ filters, currency, onChange }: Props) {
  const chips = useChips(filters, currency);
  return (
    <FilterChips
      items={chips}
      onRemove={(id) => onChange(chips.find((chip) => chip.id === id)?.without ?? filters)}
      onClear={() => onChange(clearFilters(filters))}
    />
  );
}

function useChips(filters: Filters, currency: string): Chip[] {
  const text = useTranslations('catalog.list');
  const words = useFilterWords(currency);
  const { brands, minPrice, maxPrice, minRating, inStock, attributes } = filters;
  const hasPrice = minPrice !== undefined || maxPrice !== undefined;
  const withoutPrice = { ...filters, minPrice: undefined, maxPrice: undefined };
  return [
    ...(inStock ? [{ id: 'stock', label: text('inStock'), without: { ...filters, inStock: false } }] : []),
    ...(hasPrice ? [{ id: 'price', label: words.price(minPrice, maxPrice), without: withoutPrice }] : []),
    ...(minRating === undefined
      ? []
      : [
          {
            id: 'rating',
            label: words.rating(String(minRating)),
            without: { ...filters, minRating: undefined },
          },
        ]),
    ...brands.map((brand) => ({
      id: `brand ${brand}`,
      label: brand,
      without: chooseValues(
        filters,
        'brand',
        brands.filter((other) => other !== brand),
      ),
    })),
    ...Object.entries(attributes).flatMap(([name, values]) =>
      values.map((value) => ({
        id: `${name} ${value}`,
        label: `${attributeName(name)}: ${words.attributeValue(value)}`,
        without: chooseValues(
          filters,
          `attr.${name}`,
          values.filter((other) => other !== value),
        ),
      })),
    ),
  ];
}
