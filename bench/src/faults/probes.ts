import { productOf } from '../events/writers.ts';
import type { Person, Probe, Shot, Things, Trail } from './probe.ts';

type Way = Pick<Probe, 'everyMs' | 'hasKey'>;

const usual: Way = { everyMs: 900, hasKey: false };
const keyed: Way = { ...usual, hasKey: true };
/** Hashing a password takes a tenth of a second of one core. */
const dear: Way = { ...usual, everyMs: 2_500 };

const slice = (name: string) => `slice:${name}`;
const own = (name: string) => [slice(name), `sqld:${name}`];
const parts = (...names: string[]) => names.flatMap(own);

function probe(name: string, who: Person, needs: string[], shot: Probe['shot'], way: Way = usual): Probe {
  return { name, slice: name.split(' ')[0] ?? '', who, needs, shot, ...way };
}

const get = (path: string) => (): Shot => ({ path });
const post = (path: string, body: object): Shot => ({ method: 'POST', path, body });

const login = () =>
  post('/api/auth/login', {
    email: 'ben@highstreet.test',
    password: 'highstreet-demo-2026',
    client: 'program',
  });
const product = (_: Things, mark: string) => post('/api/products', productOf(mark));
const stock = ({ variantId }: Things, mark: string) =>
  post('/api/inventory/adjustments', { variantId, delta: 1, reason: 'received', note: mark });
const coupon = (_: Things, mark: string) =>
  post('/api/coupons', { code: mark.toUpperCase(), type: 'percentage', value: 5 });
const note = ({ orderId }: Things, mark: string) => post(`/api/orders/${orderId}/notes`, { text: mark });
const replay = ({ eventId }: Things) =>
  post('/api/events/replays', { what: 'event', consumer: 'audit', eventId });
const quote = () => post('/api/checkout/quote', { destination: { country: 'DE', postalCode: '10115' } });

/** Which request depends on which parts. Nothing depends on Redis: without it everything serves on, slower. */
export const probes: readonly Probe[] = [
  probe('identity keys', 'nobody', [slice('identity')], get('/api/auth/jwks.json')),
  probe('identity me', 'ada', own('identity'), get('/api/users/me')),
  probe('identity login', 'nobody', own('identity'), login, dear),
  probe('identity login, key', 'nobody', own('identity'), login, { ...dear, hasKey: true }),

  probe('catalog list', 'nobody', own('catalog'), get('/api/products?limit=5')),
  probe('catalog page', 'nobody', own('catalog'), ({ slug }) => ({ path: `/api/products/${slug}` })),
  probe('catalog search', 'ada', own('catalog'), get('/api/products?q=lamp&limit=5')),
  probe('catalog wishlists', 'ada', own('catalog'), get('/api/wishlists')),
  probe('catalog create', 'mara', own('catalog'), product),
  probe('catalog create, key', 'mara', own('catalog'), product, keyed),

  probe('inventory stock', 'mara', own('inventory'), get('/api/inventory?limit=5')),
  probe('inventory free', 'nobody', own('inventory'), ({ variantId }) => ({
    path: `/api/inventory/availability?variants=${variantId}`,
  })),
  probe('inventory adjust', 'mara', own('inventory'), stock),
  probe('inventory adjust, key', 'mara', own('inventory'), stock, keyed),

  probe('promotions list', 'mara', own('promotions'), get('/api/coupons?limit=5')),
  probe('promotions mine', 'ada', own('promotions'), get('/api/gift-cards/mine')),
  probe('promotions create', 'mara', own('promotions'), coupon),
  probe('promotions create, key', 'mara', own('promotions'), coupon, keyed),

  probe('orders list', 'ada', own('orders'), get('/api/orders?limit=5')),
  probe('orders dashboard', 'mara', own('orders'), get('/api/orders/dashboard')),
  probe('orders note', 'mara', own('orders'), note),
  probe('orders note, key', 'mara', own('orders'), note, keyed),

  probe('checkout config', 'nobody', [slice('checkout')], get('/api/checkout/config')),
  // A cart is shown without stock and without what its codes are worth when nobody tells; its prices it must know.
  probe('checkout cart', 'ada', parts('checkout', 'catalog'), get('/api/cart')),
  probe('checkout quote', 'ada', parts('checkout', 'catalog', 'promotions'), quote),
  probe('checkout quote, key', 'ada', parts('checkout', 'catalog', 'promotions'), quote, keyed),

  probe('events history', 'admin', own('events'), get('/api/events?limit=5')),
  probe('events consumers', 'admin', own('events'), get('/api/events/subscriptions')),
  probe('events replay', 'admin', own('events'), replay),
  probe('events replay, key', 'admin', own('events'), replay, keyed),

  probe('platform logs', 'admin', own('platform'), get('/api/platform/logs?limit=5')),
  probe('platform routes', 'admin', own('platform'), get('/api/platform/metrics/routes')),
  probe('platform slices', 'admin', own('platform'), get('/api/platform/slices')),

  probe('realtime ticket', 'ada', [slice('realtime')], () => post('/api/realtime/ticket', {})),
  probe('realtime guest', 'nobody', [slice('realtime')], () => post('/api/realtime/ticket', {})),
];

/** Every table that holds a mark once for each time a write took effect. */
export const trails: readonly Trail[] = [
  { slice: 'catalog', table: 'products', column: `replace(title, 'Bench ', '')` },
  { slice: 'inventory', table: 'movements', column: 'note' },
  { slice: 'promotions', table: 'coupons', column: 'lower(code)' },
  { slice: 'orders', table: 'timeline', column: `json_extract(data, '$.text')` },
];
