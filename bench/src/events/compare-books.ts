import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Books, Committed } from './read-books.ts';

type Line = { what: string; wanted: number; found: number };

/** Prints wanted beside found; false when they differ anywhere. */
export function compareBooks(books: Books): boolean {
  const { committed, history, inboxes, audited } = books;
  const ids = committed.map(({ id }) => id);
  const lines: Line[] = [
    { what: 'committed events: distinct ids', wanted: ids.length, found: new Set(ids).size },
    { what: 'in the history', wanted: ids.length, found: common(ids, history) },
    { what: 'in the history, never committed', wanted: 0, found: history.length - common(ids, history) },
    ...Object.entries(readSubscriptions()).flatMap(([consumer, types]) =>
      subscriberLines(consumer, types, committed, inboxes[consumer] ?? []),
    ),
    { what: 'audit: rows written', wanted: ids.length, found: audited.length },
    { what: 'audit: events with an effect', wanted: ids.length, found: common(ids, audited) },
    ...unsettledLines(books),
    ...changeLines(books),
  ];
  for (const { what, wanted, found } of lines) {
    const mark = wanted === found ? 'ok' : 'WRONG';
    console.log(
      `${what.padEnd(52)} wanted ${String(wanted).padStart(7)}  found ${String(found).padStart(7)}  ${mark}`,
    );
  }
  const isRight = lines.every(({ wanted, found }) => wanted === found);
  console.log(
    isRight
      ? `every one of ${ids.length} events took effect once`
      : 'some events were lost, doubled or made up',
  );
  return isRight;
}

/** The subscribers as the events worker knows them, with its own. */
function readSubscriptions(): Record<string, string[]> {
  const file = resolve(import.meta.dirname, '../../../workers/events/src/subscriptions.json');
  return { ...JSON.parse(readFileSync(file, 'utf8')), audit: ['*'], webhooks: ['*'] };
}

function subscriberLines(consumer: string, types: string[], committed: Committed[], inbox: string[]): Line[] {
  const wanted = committed
    .filter(({ type }) => types.includes('*') || types.includes(type))
    .map(({ id }) => id);
  return [
    { what: `${consumer}: events seen`, wanted: wanted.length, found: common(wanted, inbox) },
    { what: `${consumer}: seen, never committed`, wanted: 0, found: inbox.length - common(wanted, inbox) },
  ];
}

function unsettledLines({ unsettled }: Books): Line[] {
  const count = (state: string) =>
    unsettled.filter((each) => each.state === state).reduce((sum, each) => sum + each.count, 0);
  return [
    { what: 'deliveries that are not confirmed', wanted: 0, found: count('open') },
    { what: 'dead letters', wanted: 0, found: count('dead') },
  ];
}

/** Changes and events were committed together: a product's version is the count of its events, a review has one. */
function changeLines({ committed, productIds, products, reviews, sellers, users }: Books): Line[] {
  const of = (type: string) => committed.filter((event) => event.type === type).map(({ subject }) => subject);
  const own = new Set(products.map(({ id }) => id));
  const changes = [...of('product.created'), ...of('product.updated'), ...of('product.archived')];
  const reviewed = of('review.posted');
  const known = [...sellers].filter(([id]) => users.has(id));
  return [
    {
      what: 'products: versions with an event',
      wanted: products.reduce((sum, { version }) => sum + version, 0),
      found: changes.filter((id) => own.has(id)).length,
    },
    { what: 'products: events of none', wanted: 0, found: changes.length - count(changes, productIds) },
    { what: 'reviews: with an event', wanted: reviews.length, found: count(reviews, reviewed) },
    { what: 'reviews: events of none', wanted: 0, found: reviewed.length - count(reviewed, reviews) },
    {
      what: 'sellers: named as in identity',
      wanted: known.length,
      found: known.filter(([id, name]) => users.get(id) === name).length,
    },
  ];
}

/** How many of `left`, each as often as it is there, are in `right`. */
function count(left: readonly string[], right: readonly string[]): number {
  const found = new Set(right);
  return left.filter((id) => found.has(id)).length;
}

/** How many distinct ids of `left` are in `right`. */
function common(left: readonly string[], right: readonly string[]): number {
  const found = new Set(right);
  return new Set(left.filter((id) => found.has(id))).size;
}
