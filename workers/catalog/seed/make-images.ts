import type { Ware } from './make-products.ts';
import type { ProductVariant } from './make-variants.ts';
import { addressOf, colourName, setAddressOf, sistersOf, takeOf } from './pictures.ts';

type Picture = { url: string; alt: string };

/** The ware itself, its other colours where one may choose, several of its kind, and a look from near. */
export function makeImages({ line, title, look }: Ware, variants: readonly ProductVariant[]): Picture[] {
  const take = takeOf(line.kind, look);
  const shown = new Set(variants.flatMap(({ image }) => image ?? []));
  const others = sistersOf(line.kind, take).filter(
    (sister) => sister !== take && shown.has(addressOf(line.kind, sister)),
  );
  const set = setAddressOf(line.kind);
  return [
    {
      url: addressOf(line.kind, take),
      alt: line.colour ? `${title} in ${colourName(take).toLowerCase()}` : title,
    },
    ...others.map((sister) => ({
      url: addressOf(line.kind, sister),
      alt: `The same in ${colourName(sister).toLowerCase()}`,
    })),
    ...(set === undefined ? [] : [{ url: set, alt: `${title}, with others of its kind` }]),
    { url: `${addressOf(line.kind, take)}#close`, alt: `${title}, seen from near` },
  ];
}
