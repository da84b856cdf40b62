import { describe } from './describe.ts';
import { makeImages } from './make-images.ts';
import { makeVariants, type ProductVariant } from './make-variants.ts';
import { choose, happens } from './random.ts';
import { takeOf, colourName } from './pictures.ts';
import type { Line, Shop } from './read-shops.ts';

/** One ware of a shop with all that is said of it. */
export type Ware = {
  shop: Shop;
  line: Line;
  title: string;
  look: string;
  /** Cents. */
  price: number;
  note: string;
  attributes: Record<string, string | number | boolean>;
  /** The shop's own number for it; decides everything that is left to chance. */
  id: string;
  /** Its place in the line. */
  place: number;
};

export type ProductLine = {
  externalId: string;
  title: string;
  description: string;
  brand: string;
  status: 'active' | 'draft' | 'archived';
  categories: string[][];
  images: { url: string; alt: string }[];
  options: { name: string; values: string[] }[];
  attributes: Record<string, string | number | boolean | string[]>;
  variants: ProductVariant[];
};

/** All wares of a shop, in the order of its list. */
export function listWares(shop: Shop): Ware[] {
  return shop.lines.flatMap((line, row) =>
    line.wares.map(([title, look, euros, note, attributes = {}], place) => ({
      shop,
      line,
      title,
      look,
      price: Math.round(euros * 100),
      note,
      attributes,
      id: `${shop.code}-${row + 1}${String(place + 1).padStart(2, '0')}`,
      place,
    })),
  );
}

/** A ware as a line of the import's own format. */
export function makeProduct(ware: Ware): ProductLine {
  const { shop, line } = ware;
  const { options, variants } = makeVariants(ware);
  const attributes = {
    ...makeAttributes(ware),
    ...Object.fromEntries(options.map(({ name, values }) => [name, values])),
  };
  return {
    externalId: ware.id,
    title: ware.title,
    description: describe(ware, attributes),
    brand: line.brand ?? shop.brand,
    status: statusOf(ware),
    categories: [line.category],
    images: makeImages(ware, variants),
    options,
    attributes,
    variants,
  };
}

function makeAttributes({ line, shop, id, look, attributes }: Ware): ProductLine['attributes'] {
  const varied = Object.entries(line.vary).map(([name, values]) => [name, choose(`${id}/${name}`, values)]);
  return {
    ...line.attributes,
    ...Object.fromEntries(varied),
    ...attributes,
    ...(line.colour ? { Colour: colourName(takeOf(line.kind, look)) } : {}),
    'Made in': shop.madeIn,
  };
}

/** A few are being written, a few are no longer made. */
function statusOf({ id }: Ware): ProductLine['status'] {
  if (happens(`${id}/draft`, 0.025)) return 'draft';
  return happens(`${id}/archived`, 0.02) ? 'archived' : 'active';
}
