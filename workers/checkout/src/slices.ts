import type { CatalogRpc } from '@highstreet/catalog/contract';
import type { InventoryRpc } from '@highstreet/inventory/contract';
import type { OrdersRpc } from '@highstreet/orders/contract';
import type { PromotionsRpc } from '@highstreet/promotions/contract';
import { SliceClient } from '@highstreet/resilience';
import type { Env } from './env.ts';

/** Asks another slice; everything that is asked here takes effect once by its order's id, so it may be asked again. Throws SliceUnavailable. */
export type Ask<Api> = <T>(ask: (api: Api) => Promise<T>) => Promise<T>;

/** The slices that a cart and an order need. */
export type Slices = {
  catalog: Ask<CatalogRpc>;
  inventory: Ask<InventoryRpc>;
  promotions: Ask<PromotionsRpc>;
  orders: Ask<OrdersRpc>;
};

const TIME_LIMIT_MS = 4_000;

/** The other slices over their bindings; each call ends at `deadline` (milliseconds since the epoch), and after four seconds. */
export function openSlices(env: Env, deadline: number): Slices {
  return {
    catalog: asking('catalog', env.CATALOG, deadline),
    inventory: asking('inventory', env.INVENTORY, deadline),
    promotions: asking('promotions', env.PROMOTIONS, deadline),
    orders: asking('orders', env.ORDERS, deadline),
  };
}

function asking<Api extends object>(slice: string, api: Api, deadline: number): Ask<Api> {
  return (ask) => {
    const limit = Math.min(deadline, Date.now() + TIME_LIMIT_MS);
    return new SliceClient(slice, api).call(ask, { deadline: limit, isRepeatable: true });
  };
}
