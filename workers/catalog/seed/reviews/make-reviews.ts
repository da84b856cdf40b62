import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Review } from '../../src/contract/index.ts';
import { between, choose, deal, fate, fatedId, happens } from '../random.ts';

const Voice = z.object({
  titles: z.string().array(),
  openers: z.string().array(),
  closers: z.string().array(),
});
/** What is said in one department only; its openers and closers take the place of the general ones for what people love. */
const Remarks = z.object({
  good: z.string().array(),
  poor: z.string().array(),
  openers: z.string().array().optional(),
  closers: z.string().array().optional(),
});
const Texts = z.object({
  5: Voice,
  4: Voice,
  3: Voice,
  2: Voice,
  1: Voice,
  departments: z.record(z.string(), Remarks),
  first: z.string().array(),
  last: z.string().array(),
});
const texts = Texts.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'texts.json'), 'utf8')));

const CUSTOMERS = 460;
const MOST = 26;
const DAY_MS = 86_400_000;
/** How often each rating is given, from 5 to 1, for wares people love, like, and have words about. */
const MOODS = [
  [0.84, 0.14, 0.02, 0, 0],
  [0.58, 0.29, 0.09, 0.03, 0.01],
  [0.32, 0.32, 0.2, 0.1, 0.06],
];

/** What is reviewed: `key` decides everything, `department` gives the words. */
export type Reviewed = {
  productId: string;
  key: string;
  noun: string;
  department: string;
  createdAt: number;
  /** What a shop is known for has more reviews; a favourite of the whole street has many, and all good. */
  fame: 'favourite' | 'known' | 'usual';
};

/** The reviews of a product by invented customers, from its first day to `now`. */
export function makeReviews(product: Reviewed, now: number): Review[] {
  const count = countOf(product);
  const customers = deal(`${product.key}/customers`, CUSTOMER_NUMBERS, count);
  return customers.map((customer, at) => makeReview(product, customer, at, now));
}

const CUSTOMER_NUMBERS = Array.from({ length: CUSTOMERS }, (_, at) => at + 1);

/** Most wares have a few, what a shop is known for has more. */
function countOf({ key, fame }: Reviewed): number {
  if (fame === 'favourite') return between(`${key}/fame`, 20, MOST);
  const share = fate(`${key}/fame`) ** (fame === 'known' ? 3.2 : 9.5);
  return Math.floor(MOST * share) + between(key, 0, 1);
}

function makeReview(product: Reviewed, customer: number, at: number, now: number): Review {
  const key = `${product.key}/review/${customer}`;
  const rating = product.fame === 'favourite' ? 5 : rate(product.key, key);
  const age = now - product.createdAt - DAY_MS;
  const time = new Date(now - Math.max(0, age) * fate(`${key}/time`)).toISOString();
  return {
    id: fatedId('rev', key),
    productId: product.productId,
    rating,
    ...write(product, rating, key, at),
    author: { id: `usr_demo_${String(customer).padStart(4, '0')}`, name: nameOf(customer) },
    verified: true,
    createdAt: time,
    updatedAt: time,
  };
}

function rate(productKey: string, key: string): 1 | 2 | 3 | 4 | 5 {
  const mood = fate(`${productKey}/mood`);
  const weights = MOODS[mood < 0.42 ? 0 : mood < 0.86 ? 1 : 2] ?? [];
  let rest = fate(`${key}/rating`);
  for (const [at, weight] of weights.entries()) {
    rest -= weight;
    if (rest < 0) return RATINGS[at] ?? 5;
  }
  return 5;
}

const RATINGS = [5, 4, 3, 2, 1] as const;

/** Reviews of one product begin in different ways: the `at`-th takes the `at`-th opener. */
function write(
  { key: productKey, noun, department }: Reviewed,
  rating: 1 | 2 | 3 | 4 | 5,
  key: string,
  at: number,
): { title: string; body: string } {
  const remarks = texts.departments[department];
  if (!remarks) throw new Error(`nobody reviews ${department}`);
  const general = texts[rating];
  const own = rating === 5 ? remarks : undefined;
  const closers = own?.closers ?? general.closers;
  const openers = deal(`${productKey}/openers/${rating}`, own?.openers ?? general.openers, 99);
  const opener = openers[at % openers.length] ?? '';
  const remark = choose(`${key}/remark`, rating >= 4 ? remarks.good : remarks.poor);
  const closer = choose(`${key}/closer`, closers);
  const parts = happens(`${key}/short`, 0.18)
    ? [remark]
    : [opener, remark, happens(`${key}/long`, 0.6) ? closer : ''];
  return {
    title: choose(`${key}/title`, general.titles),
    body: parts.filter(Boolean).join(' ').replaceAll('{noun}', noun),
  };
}

function nameOf(customer: number): string {
  const first = choose(`customer/${customer}/first`, texts.first);
  const last = choose(`customer/${customer}/last`, texts.last);
  return happens(`customer/${customer}/short`, 0.6) ? `${first} ${last.slice(0, 1)}.` : `${first} ${last}`;
}
