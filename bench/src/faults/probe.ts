/** Who asks. Everybody but `nobody` is signed in as a program. */
export type Person = 'nobody' | 'ada' | 'mara' | 'admin';

/** What the probes ask about: made or found before the load begins. */
export type Things = { slug: string; variantId: string; orderId: string; eventId: string };

/** A request as it is sent; `mark` is new every time. */
export type Shot = { method?: 'GET' | 'POST'; path: string; body?: object };

/** One kind of request that is sent over and over. */
export type Probe = {
  name: string;
  /** The slice that answers. */
  slice: string;
  who: Person;
  /** The parts that it cannot do without; whatever else breaks, it must not notice. */
  needs: string[];
  /** The pause between two of them, in milliseconds. */
  everyMs: number;
  /** Sent with an `Idempotency-Key`: then it may be sent twice, and still takes effect once. */
  hasKey: boolean;
  shot: (things: Things, mark: string) => Shot;
};

/** Where a marked write leaves its mark: one row of `column` for every time it took effect. */
export type Trail = { slice: string; table: string; column: string };
