import type { OrdersRpc } from './contract/api.ts';
import type { Ctx } from './context.ts';
import { openBackground } from './queue.ts';
import { cancelPlacement } from './services/cancel-placement.ts';
import { confirmOrder } from './services/confirm-order.ts';
import { createOrder } from './services/create-order.ts';
import { noteAttention } from './services/note-attention.ts';

/** What other slices ask for by RPC. After each change its events are sent and those who look are told. */
export function openRpc(bindings: unknown, defer: (work: Promise<unknown>) => void): OrdersRpc {
  const run = async <T>(work: (ctx: Ctx) => Promise<T>): Promise<T> => {
    const ctx = openBackground(bindings);
    const answer = await work(ctx);
    defer(Promise.all([ctx.relay.flush(), ctx.live.flush()]));
    return answer;
  };
  return {
    createOrder: (draft) => run((ctx) => createOrder(ctx, draft)),
    confirmOrder: (...args) => run((ctx) => confirmOrder(ctx, ...args)),
    cancelPlacement: (orderId, reason) => run((ctx) => cancelPlacement(ctx, orderId, reason)),
    noteAttention: (orderId, detail) => run((ctx) => noteAttention(ctx, orderId, detail)),
  };
}
