import type { PlacementState } from './checkout-schemas.ts';

/** Message `placement.advanced` of the topic `order:<orderId>`, for a customer who is signed in; guests ask. */
export type PlacementAdvanced = { orderId: string; state: PlacementState; updatedAt: number };
