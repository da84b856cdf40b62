import type { V4WorkerOptions } from 'miniflare';

/** The worker by which the stack stops, spoils and starts slices inside the running system, and fires their crons. */
export const switchWorkerName = 'highstreet-stack-switch';

const code = `
import { WorkerEntrypoint } from 'cloudflare:workers';

/** Stands for a worker that is not part of this checkout: every call fails, as with a slice that is not deployed. */
export class Absent extends WorkerEntrypoint {
  constructor(ctx, env) {
    super(ctx, env);
    throw new Error('this slice is not part of the system');
  }
}

export default {
  async fetch(request, env) {
    const { worker, order, args } = await request.json();
    const target = env[worker];
    if (target === undefined) return new Response('no worker ' + worker, { status: 404 });
    try {
      return Response.json((await target[order](...args)) ?? null);
    } catch (error) {
      return new Response(String(error), { status: 500 });
    }
  },
};
`;

/** Binds the switch entrypoint of every worker in `names`. */
export function switchWorker(names: readonly string[], compatibilityDate: string): V4WorkerOptions {
  return {
    name: switchWorkerName,
    compatibilityDate,
    modules: [{ type: 'ESModule', path: 'switch.js', contents: code }],
    serviceBindings: Object.fromEntries(names.map((name) => [name, { name, entrypoint: 'StackSwitch' }])),
  };
}
