import type { Ware } from './make-products.ts';
import { addressOf, colourName, sistersOf, takeOf } from './pictures.ts';
import { between, happens } from './random.ts';

type Money = { amount: number; currency: 'EUR' };

export type ProductVariant = {
  sku: string;
  gtin?: string;
  optionValues: string[];
  price: Money;
  compareAtPrice?: Money;
  weight: number;
  image?: string;
  stock: number;
};

type Option = { name: string; values: string[] };
/** What one value of an option stands for. */
type Choice = { value: string; adds: number; image?: string };

/** The options of a ware and every combination of their values. */
export function makeVariants(ware: Ware): { options: Option[]; variants: ProductVariant[] } {
  const choices = choicesOf(ware);
  const options = choices.map(({ name, of }) => ({ name, values: of.map(({ value }) => value) }));
  const rows = choices.reduce<Choice[][]>(
    (rows, { of }) => rows.flatMap((row) => of.map((choice) => [...row, choice])),
    [[]],
  );
  const isSoldOut = happens(`${ware.id}/sold-out`, 0.045);
  return { options, variants: rows.map((row, at) => makeVariant(ware, row, at, isSoldOut)) };
}

function choicesOf({ line, look, place, attributes }: Ware): { name: string; of: Choice[] }[] {
  const { options } = line;
  if (options === undefined || place % options.every !== 0 || options.name in attributes) return [];
  const take = takeOf(line.kind, look);
  const sisters = sistersOf(line.kind, take).map((sister) => ({
    value: colourName(sister),
    adds: 0,
    image: addressOf(line.kind, sister),
  }));
  const colours = sisters.length > 1 ? [{ name: 'Colour', of: sisters }] : [];
  if (options.values === undefined) return colours;
  const of = options.values.map(([value, euros]) => ({ value, adds: Math.round(euros * 100) }));
  return [...(options.withColours ? colours : []), { name: options.name, of }];
}

function makeVariant(ware: Ware, row: readonly Choice[], at: number, isSoldOut: boolean): ProductVariant {
  const { id, line } = ware;
  const amount = row.reduce((sum, { adds }) => sum + adds, ware.price);
  const image = row.find((choice) => choice.image !== undefined)?.image;
  const share = amount / ware.price;
  return {
    sku: row.length === 0 ? id : `${id}-${at + 1}`,
    ...(line.gtin ? { gtin: makeGtin(`${id}/${at}`) } : {}),
    optionValues: row.map(({ value }) => value),
    price: { amount, currency: 'EUR' },
    ...(happens(`${id}/sale`, 0.13) ? { compareAtPrice: { amount: before(amount), currency: 'EUR' } } : {}),
    weight: Math.round((line.weight * Math.min(2.5, share) * between(`${id}/weight`, 92, 112)) / 100),
    ...(image === undefined ? {} : { image }),
    stock:
      isSoldOut || happens(`${id}/${at}/none`, 0.04 * Math.min(1, row.length))
        ? 0
        : between(`${id}/${at}`, 3, 48),
  };
}

/** The price before a sale: a fifth or a quarter more, to a whole euro where it was one. */
function before(amount: number): number {
  const more = amount * (amount > 5000 ? 1.2 : 1.25);
  const step = amount % 100 === 0 ? 100 : 50;
  return Math.ceil(more / step) * step;
}

/** A GTIN-13 of the range that shops give out themselves (prefix 20 to 29), with its check digit. */
function makeGtin(key: string): string {
  const digits = `2${String(between(`${key}/gtin`, 0, 99_999)).padStart(5, '0')}${String(between(`${key}/code`, 0, 999_999)).padStart(6, '0')}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
