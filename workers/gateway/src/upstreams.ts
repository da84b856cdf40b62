import type { LimitName } from './limits.ts';

/** The slices behind the gateway: the binding of their API and the one of their remote's files. */
export const slices = {
  identity: { api: 'IDENTITY', files: 'IDENTITY_ASSETS' },
  catalog: { api: 'CATALOG', files: 'CATALOG_ASSETS' },
  events: { api: 'EVENTS', files: 'EVENTS_ASSETS' },
  platform: { api: 'PLATFORM', files: 'PLATFORM_ASSETS' },
  realtime: { api: 'REALTIME', files: 'REALTIME_ASSETS' },
  inventory: { api: 'INVENTORY', files: 'INVENTORY_ASSETS' },
  promotions: { api: 'PROMOTIONS', files: 'PROMOTIONS_ASSETS' },
  checkout: { api: 'CHECKOUT', files: 'CHECKOUT_ASSETS' },
  orders: { api: 'ORDERS', files: 'ORDERS_ASSETS' },
} as const;

export type SliceName = keyof typeof slices;

/** Who may pass at all. The slice decides about roles and about whose object it is. */
export type Access = 'public' | 'signed-in' | 'public-read';

export type Upstream = {
  prefix: `/api/${string}`;
  slice: SliceName;
  access: Access;
  limit: LimitName;
  /** Public answers to anonymous readers may be kept in memory, as far as the slice says so. */
  isCached: boolean;
  /** The slice reads cookies. */
  takesCookies: boolean;
  /** Bytes; a long body is streamed rather than taken in first. */
  bodyLimit: number;
  isStreamed: boolean;
  deadlineMs: number;
  isLocalOnly: boolean;
  /** Its reads may appear among the traces. Those of the console would fill what the console shows; failures always appear. */
  areReadsTraced: boolean;
};

const MIB = 1024 * 1024;

const usual = {
  access: 'public-read',
  limit: 'general',
  isCached: false,
  takesCookies: false,
  bodyLimit: MIB,
  isStreamed: false,
  deadlineMs: 5_000,
  isLocalOnly: false,
  areReadsTraced: true,
} as const;

const identity = { ...usual, slice: 'identity', access: 'public', takesCookies: true } as const;
const catalog = { ...usual, slice: 'catalog' } as const;
const checkout = { ...usual, slice: 'checkout', access: 'public', takesCookies: true } as const;

/** Every prefix of every slice; the longest one that ends at a segment wins. */
export const upstreams: readonly Upstream[] = [
  // Hashing a password takes 0.1 s of one core, so a crowd of sign-ins needs more than the usual time.
  { ...identity, prefix: '/api/auth', limit: 'auth', deadlineMs: 15_000 },
  { ...identity, prefix: '/api/auth/register', limit: 'sign-up', deadlineMs: 15_000 },
  { ...identity, prefix: '/api/auth/jwks.json', limit: 'general', isCached: true },
  { ...identity, prefix: '/api/users', access: 'signed-in', deadlineMs: 15_000 },
  { ...identity, prefix: '/api/dev', isLocalOnly: true },
  { ...catalog, prefix: '/api/products', isCached: true },
  {
    ...catalog,
    prefix: '/api/products/import',
    access: 'signed-in',
    bodyLimit: 100 * MIB,
    isStreamed: true,
    deadlineMs: 120_000,
  },
  { ...catalog, prefix: '/api/products/export', deadlineMs: 30_000 },
  { ...catalog, prefix: '/api/categories', isCached: true },
  { ...catalog, prefix: '/api/reviews', isCached: true },
  { ...catalog, prefix: '/api/search', isCached: true },
  { ...catalog, prefix: '/api/wishlists' },
  { ...catalog, prefix: '/api/imports', access: 'signed-in', deadlineMs: 30_000 },
  { ...usual, slice: 'events', prefix: '/api/events', access: 'signed-in', areReadsTraced: false },
  { ...usual, slice: 'platform', prefix: '/api/platform', access: 'signed-in', areReadsTraced: false },
  { ...usual, slice: 'realtime', prefix: '/api/realtime', access: 'public', limit: 'ticket' },
  { ...usual, slice: 'inventory', prefix: '/api/inventory' },
  { ...usual, slice: 'inventory', prefix: '/api/inventory/availability', isCached: true },
  { ...usual, slice: 'inventory', prefix: '/api/inventory/bulk', access: 'signed-in', bodyLimit: 10 * MIB },
  { ...usual, slice: 'promotions', prefix: '/api/coupons' },
  { ...usual, slice: 'promotions', prefix: '/api/coupons/validate', access: 'public', limit: 'code' },
  { ...usual, slice: 'promotions', prefix: '/api/gift-cards' },
  { ...usual, slice: 'promotions', prefix: '/api/gift-cards/check', access: 'public', limit: 'code' },
  { ...usual, slice: 'promotions', prefix: '/api/gift-cards/claim', access: 'signed-in', limit: 'code' },
  // Guests buy too: an anonymous cart is known by its cookie.
  { ...checkout, prefix: '/api/cart' },
  { ...checkout, prefix: '/api/checkout', deadlineMs: 15_000 },
  { ...checkout, prefix: '/api/payments', deadlineMs: 15_000 },
  { ...checkout, prefix: '/api/payouts', access: 'signed-in', deadlineMs: 15_000 },
  { ...usual, slice: 'orders', prefix: '/api/orders' },
];

/** Finds the upstream of a canonical path: the longest prefix that ends where a segment ends. */
export function upstreamFinder(table: readonly Upstream[], isLocal: boolean) {
  const byPrefix = new Map<string, Upstream>();
  for (const upstream of table) if (isLocal || !upstream.isLocalOnly) byPrefix.set(upstream.prefix, upstream);
  const deepest = Math.max(...[...byPrefix.keys()].map((prefix) => prefix.split('/').length - 1));
  return (path: string): Upstream | undefined => {
    let end = endOfSegment(path, deepest);
    while (end > 0) {
      const found = byPrefix.get(path.slice(0, end));
      if (found) return found;
      end = path.lastIndexOf('/', end - 1);
    }
    return undefined;
  };
}

function endOfSegment(path: string, segments: number): number {
  let end = 0;
  for (let count = 0; count < segments; count += 1) {
    end = path.indexOf('/', end + 1);
    if (end < 0) return path.length;
  }
  return end;
}
