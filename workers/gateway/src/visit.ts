import type { Bindings } from './bindings.ts';
import type { Exchange } from './exchange.ts';
import type { Gateway } from './gateway.ts';

/** One request with all that is needed to answer it. */
export type Visit = { exchange: Exchange; gateway: Gateway; bindings: Bindings };
