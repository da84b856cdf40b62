const prelude = `
import { WorkerEntrypoint } from 'cloudflare:workers';
import * as worker from './worker.js';

const stopped = { code: false, assets: false };
const gone = (what) => new Error(what + ' is stopped');
const noAssets = { fetch: async () => { throw gone('the asset store'); } };
const seen = (env) => (stopped.assets && env.ASSETS ? { ...env, ASSETS: noAssets } : env);

function guarded(Class) {
  return class extends Class {
    constructor(ctx, env) {
      if (stopped.code) throw gone('the slice');
      super(ctx, seen(env));
    }
  };
}

function guardHandlers(handlers) {
  const kept = {};
  for (const name of ['fetch', 'queue', 'scheduled', 'email', 'tail', 'trace', 'test']) {
    if (typeof handlers[name] !== 'function') continue;
    kept[name] = (event, env, ctx) => {
      if (stopped.code) throw gone('the slice');
      return handlers[name](event, seen(env), ctx);
    };
  }
  return kept;
}

const isEntrypoint = (value) => typeof value === 'function' && value.prototype instanceof WorkerEntrypoint;
const guard = (value) => (isEntrypoint(value) ? guarded(value) : value);

/** Only the stack binds to this entrypoint: it stops and starts the slice while the system runs, and fires its crons. */
export class StackSwitch extends WorkerEntrypoint {
  set(part, isStopped) { stopped[part] = isStopped; }
  async fire(cron) {
    if (stopped.code) throw gone('the slice');
    await worker.default.scheduled({ cron, scheduledTime: Date.now(), noRetry() {} }, seen(this.env), this.ctx);
  }
}
`;

/**
 * The entry module that stands in front of a worker's bundle on the local machine. It adds nothing to a request but one
 * check of a flag, by which a test can make the slice, or its static files, fail as a dead one does.
 */
export function wrapperOf(exportNames: readonly string[]): string {
  const named = exportNames
    .filter((name) => name !== 'default')
    .map((name) => `export const ${name} = guard(worker.${name});`);
  const main = exportNames.includes('default')
    ? [
        'const main = worker.default;',
        'export default typeof main === "function" ? guard(main) : guardHandlers(main);',
      ]
    : ['export default { fetch: () => new Response(null, { status: 404 }) };'];
  return [prelude.trim(), ...named, ...main, ''].join('\n');
}
