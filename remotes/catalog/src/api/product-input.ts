import type {
  AttributeValue,
  ImageAddress,
  Money,
  ProductOption,
  ProductStatus,
} from '@highstreet/catalog/contract';

/** What an editor writes of a product: complete for a new one, in part for a change. */
export type ProductInput = {
  title: string;
  slug?: string;
  description: string;
  brand: string | null;
  status: ProductStatus;
  categoryIds: string[];
  images: ImageAddress[];
  options: ProductOption[];
  variants: VariantInput[];
  attributes: Record<string, AttributeValue>;
};

export type VariantInput = {
  id?: string;
  sku: string;
  gtin?: string;
  optionValues: string[];
  price?: Money;
  compareAtPrice?: Money;
  weight?: number;
  image?: string;
};
