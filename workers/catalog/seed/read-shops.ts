import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const Attribute = z.union([z.string(), z.number(), z.boolean()]);

/** A ware of a line: title, which of the kind's pictures, price in euros, what the shopkeeper says of it, its own attributes. */
const WareRow = z.tuple([
  z.string(),
  z.string(),
  z.number(),
  z.string(),
  z.record(z.string(), Attribute).optional(),
]);

const Line = z.object({
  kind: z.string(),
  noun: z.string(),
  brand: z.string().optional(),
  category: z.array(z.string()).min(2).max(3),
  /** Grams. */
  weight: z.number(),
  gtin: z.boolean().default(false),
  /** Whether its main colour is a fact about it. */
  colour: z.boolean().default(true),
  attributes: z.record(z.string(), Attribute),
  vary: z.record(z.string(), z.array(z.string())),
  /** What a customer chooses, with what each adds to the price; of every n-th ware. `Colour` needs no values. */
  options: z
    .object({
      name: z.string(),
      values: z.array(z.tuple([z.string(), z.number()])).optional(),
      every: z.number(),
      withColours: z.boolean().optional(),
    })
    .optional(),
  say: z.array(z.string()),
  facts: z.array(z.string()),
  care: z.array(z.string()),
  wares: z.array(WareRow),
});
export type Line = z.infer<typeof Line>;

const Shop = z.object({
  email: z.string(),
  code: z.string().length(3),
  brand: z.string(),
  madeIn: z.string(),
  closing: z.array(z.string()),
  lines: z.array(Line),
});
export type Shop = z.infer<typeof Shop>;

/** The twelve shops with all they sell. */
export function readShops(): Shop[] {
  const folder = join(import.meta.dirname, 'shops');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => Shop.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
}
