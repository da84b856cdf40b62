import { handlersFor, type SliceEnv } from '@highstreet/http';
import type { Ctx } from './context.ts';

export type AppEnv = SliceEnv<object, Ctx>;

/** Binds a route of the contract to its handler. */
export const serve = handlersFor<AppEnv>();
