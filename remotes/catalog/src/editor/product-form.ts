import type { ProductStatus } from '@highstreet/catalog/contract';
import type { ProductInput, VariantInput } from '../api/product-input.ts';
import { type AttributeRow, toAttributes, toAttributeRows } from './attribute-rows.ts';

/** A variant as its row holds it; money in minor units of the form's currency, weight in grams. */
export type VariantRow = {
  id?: string;
  optionValues: string[];
  sku: string;
  gtin: string;
  price: number | null;
  compareAtPrice: number | null;
  weight: number | null;
  image: string;
};

/** What the editor holds while somebody writes. */
export type ProductForm = {
  title: string;
  slug: string;
  brand: string;
  description: string;
  status: ProductStatus;
  currency: string;
  categoryIds: string[];
  images: { url: string; alt: string }[];
  options: { name: string; values: string[] }[];
  variants: VariantRow[];
  attributes: AttributeRow[];
};

export const currencies = ['EUR', 'GBP', 'USD', 'CHF', 'SEK', 'DKK', 'NOK', 'PLN', 'CZK'] as const;

export function makeRow(optionValues: string[], like?: VariantRow): VariantRow {
  const { price = null, compareAtPrice = null, weight = null, image = '' } = like ?? {};
  return { optionValues, sku: '', gtin: '', price, compareAtPrice, weight, image };
}

export const emptyForm: ProductForm = {
  title: '',
  slug: '',
  brand: '',
  description: '',
  status: 'draft',
  currency: 'EUR',
  categoryIds: [],
  images: [],
  options: [],
  variants: [makeRow([])],
  attributes: [],
};

/** A product as the API tells it, or as it is about to be sent. */
type Source = Omit<ProductInput, 'brand'> & { brand?: string | null };

export function toForm(product: Source): ProductForm {
  const prices = product.variants.flatMap(({ price, compareAtPrice }) => [price, compareAtPrice]);
  return {
    title: product.title,
    slug: product.slug ?? '',
    brand: product.brand ?? '',
    description: product.description,
    status: product.status,
    currency: prices.find((price) => price !== undefined)?.currency ?? emptyForm.currency,
    categoryIds: product.categoryIds,
    images: product.images.map(({ url, alt }) => ({ url, alt })),
    options: product.options.map(({ name, values }) => ({ name, values: [...values] })),
    variants: product.variants.map((variant) => ({
      id: variant.id,
      optionValues: [...variant.optionValues],
      sku: variant.sku,
      gtin: variant.gtin ?? '',
      price: variant.price?.amount ?? null,
      compareAtPrice: variant.compareAtPrice?.amount ?? null,
      weight: variant.weight ?? null,
      image: variant.image ?? '',
    })),
    attributes: toAttributeRows(product.attributes),
  };
}

/** What the API gets. Options without a name or value and pictures without an address are not sent. */
export function toInput(form: ProductForm): ProductInput {
  return {
    title: form.title.trim(),
    ...(form.slug.trim() === '' ? {} : { slug: form.slug.trim() }),
    brand: form.brand.trim() === '' ? null : form.brand.trim(),
    description: form.description.trim(),
    status: form.status,
    categoryIds: form.categoryIds,
    images: form.images.flatMap(({ url, alt }) =>
      url.trim() === '' ? [] : { url: url.trim(), alt: alt.trim() },
    ),
    options: usedOptions(form.options),
    variants: form.variants.map((row) => toVariant(row, form.currency)),
    attributes: toAttributes(form.attributes),
  };
}

export function usedOptions(options: ProductForm['options']): ProductForm['options'] {
  return options
    .map(({ name, values }) => ({ name: name.trim(), values }))
    .filter(({ name, values }) => name !== '' && values.length > 0);
}

function toVariant(row: VariantRow, currency: string): VariantInput {
  const money = (amount: number | null) => (amount === null ? undefined : { amount, currency });
  return {
    id: row.id,
    sku: row.sku.trim(),
    gtin: row.gtin.trim() || undefined,
    optionValues: row.optionValues,
    price: money(row.price),
    compareAtPrice: money(row.compareAtPrice),
    weight: row.weight ?? undefined,
    image: row.image.trim() || undefined,
  };
}
