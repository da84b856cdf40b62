import { on } from '@highstreet/events';
import { userDeleted } from '@highstreet/identity/contract';
import type { Ctx } from '../context.ts';

/** Whatever this slice keeps of a person goes with the account. */
export const onUserDeleted = on(userDeleted, { writes: (_ctx: Ctx) => [] });
