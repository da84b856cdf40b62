import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { useCategoryTree } from '../api/get-category-tree.ts';
import type { ProductInput, VariantInput } from '../api/product-input.ts';
import { findNode } from '../categories/move-node.ts';
import type { ProductField } from './changed-fields.ts';

/** A field of a product in words, line by line, so that two versions of it can be compared. */
export function useDescribeField(): (field: ProductField, input: ProductInput) => string[] {
  const text = useTranslations('catalogSell.editor');
  const format = useFormat();
  const roots = useCategoryTree().data ?? [];
  const variant = ({ optionValues, sku, price }: VariantInput) =>
    [optionValues.join(' / '), sku, price && format.money(price.amount, price.currency)]
      .filter(Boolean)
      .join(' · ');
  const describe: Record<ProductField, (input: ProductInput) => string[]> = {
    title: ({ title }) => [title],
    slug: ({ slug }) => [`/p/${slug ?? ''}`],
    brand: ({ brand }) => (brand === null ? [] : [brand]),
    description: ({ description }) => description.replaceAll(/<[^>]+>/g, ' ').split(/\n+/),
    status: ({ status }) => [text(`statusOf.${status}`)],
    categoryIds: ({ categoryIds }) => categoryIds.map((id) => findNode(roots, id)?.name ?? id),
    images: ({ images }) => images.map(({ url }) => url),
    options: ({ options }) => options.map(({ name, values }) => `${name}: ${values.join(', ')}`),
    variants: ({ options, variants }) => [
      ...describe.options({ ...blank, options }),
      ...variants.map(variant),
    ],
    attributes: ({ attributes }) =>
      Object.entries(attributes).map(([name, value]) => `${name}: ${String(value)}`),
  };
  return (field, input) =>
    describe[field](input)
      .map((line) => line.trim())
      .filter(Boolean);
}

const blank: ProductInput = {
  title: '',
  description: '',
  brand: null,
  status: 'draft',
  categoryIds: [],
  images: [],
  options: [],
  variants: [],
  attributes: {},
};
