/** So many pieces of a variant; `quantity` >= 1, each variant once. */
export type StockLine = { variantId: string; quantity: number };

/** What there is of a variant: `available` pieces over all locations. A variant that is not tracked, or may be back-ordered, always sells. */
export type Availability = {
  variantId: string;
  available: number;
  isTracked: boolean;
  isBackorderAllowed: boolean;
  isLow: boolean;
};

/** `expiresAt` in milliseconds since the epoch. Shortages name every line that cannot be had, with what is left of it. */
export type ReserveOutcome =
  | { isReserved: true; expiresAt: number }
  | { isReserved: false; shortages: { variantId: string; available: number }[] };

/** What the inventory answers other slices by RPC. Each change takes effect once per order, however often it is asked for. */
export type InventoryRpc = {
  /** Up to 100 variants in one round trip. */
  readAvailability(variantIds: string[]): Promise<Availability[]>;
  /** Holds all lines or none for `ttlMs`. The same order again gives the first answer. A released order cannot be reserved again. */
  reserve(orderId: string, lines: StockLine[], ttlMs: number): Promise<ReserveOutcome>;
  /** Turns what was reserved into sold; false when the reservation is gone (expired and taken by others, released, never made). */
  commit(orderId: string): Promise<{ isCommitted: boolean }>;
  /** Gives back what is reserved or, after a commit, what was sold and not returned yet. */
  release(orderId: string): Promise<void>;
  /** Puts returned pieces back on the shelf; takes effect once per `returnId`, never more than the order sold. */
  restock(orderId: string, returnId: string, lines: StockLine[]): Promise<void>;
};
