import { signIn } from '../program.ts';
import type { Person, Things } from './probe.ts';

export type Cast = { tokens: Map<Person, string>; things: Things };

type Page<T> = { items: T[] };

/** Signs everybody in, finds what the probes ask about, and fills a cart. */
export async function prepare(origin: string): Promise<Cast> {
  const [ada, mara, admin] = await Promise.all(
    ['ada', 'mara', 'admin'].map((name) => signIn(origin, `${name}@highstreet.test`)),
  );
  if (!ada || !mara || !admin) throw new Error('somebody could not sign in');
  const stock = await eventually(() =>
    mara.send<Page<{ variantId: string; productId: string }>>('GET', '/api/inventory?limit=1'),
  );
  const { variantId, productId } = only(stock.items, 'stock');
  const { slug } = await mara.send<{ slug: string }>('GET', `/api/products/${productId}`);
  const orders = await mara.send<Page<{ id: string }>>('GET', '/api/orders?limit=1&as=seller');
  const events = await eventually(() => admin.send<Page<{ id: string }>>('GET', '/api/events?limit=1'));
  await ada.send('POST', '/api/cart/items', JSON.stringify({ productId, variantId, quantity: 1 }));
  return {
    tokens: new Map([
      ['ada', ada.token],
      ['mara', mara.token],
      ['admin', admin.token],
    ]),
    things: {
      slug,
      variantId,
      orderId: only(orders.items, 'order').id,
      eventId: only(events.items, 'event').id,
    },
  };
}

/** The first page that is not empty, within half a minute: events arrive a little later than what they tell. */
async function eventually<T>(read: () => Promise<Page<T>>): Promise<Page<T>> {
  for (let turn = 0; turn < 30; turn += 1) {
    const page = await read();
    if (page.items.length > 0) return page;
    await new Promise((done) => setTimeout(done, 1_000));
  }
  throw new Error('nothing came');
}

function only<T>([first]: readonly T[], what: string): T {
  if (first === undefined) throw new Error(`the demo data has no ${what}`);
  return first;
}
