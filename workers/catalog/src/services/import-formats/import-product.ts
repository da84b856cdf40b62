import type {
  AttributeValue,
  ImageAddress,
  Money,
  ProductOption,
  ProductStatus,
} from '../../contract/index.ts';

export type ImportVariant = {
  sku: string;
  gtin: string | null;
  optionValues: string[];
  price: Money | null;
  compareAtPrice: Money | null;
  /** Grams. */
  weight: number | null;
  image: string | null;
  /** Pieces, where the file says so. */
  stock: number | null;
};

/** A product of a file, checked and clean: safe HTML, NFC, prices in minor units. The own format is this, written down. */
export type ImportProduct = {
  externalId: string | null;
  title: string;
  description: string;
  brand: string | null;
  status: ProductStatus;
  /** Category paths by name, from the root. */
  categories: string[][];
  images: ImageAddress[];
  options: ProductOption[];
  attributes: Record<string, AttributeValue>;
  variants: ImportVariant[];
};

export type ImportProblem = { field: string; why: string };

/** What lines `line` to `endLine` of a file hold. */
export type ImportRow = { line: number; endLine: number } & (
  | { product: ImportProduct }
  | { problems: ImportProblem[] }
);

/** A price as a file has it. */
export type DraftPrice = string | number | Money | null | undefined;

export type DraftVariant = {
  sku?: string | undefined;
  gtin?: string | undefined;
  optionValues?: string[] | undefined;
  price?: DraftPrice;
  compareAtPrice?: DraftPrice;
  weight?: string | number | undefined;
  image?: string | undefined;
  stock?: string | number | undefined;
};

/** A product as a format's reader found it, before it is checked. */
export type ProductDraft = {
  externalId?: string | undefined;
  title?: string | undefined;
  description?: string | undefined;
  brand?: string | undefined;
  status?: string | undefined;
  categories?: string[][] | undefined;
  images?: { url: string; alt?: string | undefined }[] | undefined;
  options?: { name: string; values: string[] }[] | undefined;
  attributes?: Record<string, unknown> | undefined;
  variants: DraftVariant[];
};

/** How a file writes prices, and whether a bad GTIN is reported or, in a foreign file, left out. */
export type DraftRules = { currency: string; priceUnit: 'major' | 'minor'; dropsBadCodes: boolean };
