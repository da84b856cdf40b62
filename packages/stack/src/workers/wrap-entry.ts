import { SLOW_MS } from '../faults/fault.ts';

/** The header by which a bench marks a request, to learn how often it arrived. */
export const MARK_HEADER = 'x-bench-mark';

const prelude = `
import { WorkerEntrypoint } from 'cloudflare:workers';
import * as worker from './worker.js';

const stopped = { code: false, assets: false };
let fault;
let arrivals;
const gone = (what) => new Error(what + ' is stopped');
const noAssets = { fetch: async () => { throw gone('the asset store'); } };
const seen = (env) => (stopped.assets && env.ASSETS ? { ...env, ASSETS: noAssets } : env);
const slowness = () => new Promise((resolve) => setTimeout(resolve, ${SLOW_MS}));
const handlerNames = ['fetch', 'queue', 'scheduled', 'email', 'tail', 'trace', 'test'];

function guarded(Class) {
  const Guarded = class extends Class {
    constructor(ctx, env) {
      if (stopped.code) throw gone('the slice');
      super(ctx, seen(env));
    }
  };
  for (const [name, method] of methodsOf(Class)) {
    const value = name === 'fetch'
      ? function (request) {
          if (arrivals !== undefined) noteArrival(request);
          const answer = () => method.call(this, request);
          return fault === undefined ? answer() : spoiltAnswer(answer);
        }
      : function (...args) {
          const answer = () => method.apply(this, args);
          return fault === undefined ? answer() : spoiltCall(answer);
        };
    Object.defineProperty(Guarded.prototype, name, { value, configurable: true, writable: true });
  }
  return Guarded;
}

/** What others can call: fetch and the methods of the entrypoint's own classes. */
function methodsOf(Class) {
  const found = new Map();
  for (let proto = Class.prototype; proto !== WorkerEntrypoint.prototype; proto = Object.getPrototypeOf(proto)) {
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(proto))) {
      const isOpen = name === 'fetch' || (name !== 'constructor' && !handlerNames.includes(name));
      if (isOpen && typeof value === 'function' && !found.has(name)) found.set(name, value);
    }
  }
  return found;
}

async function spoiltAnswer(answer) {
  if (fault === 'error') return new Response('Error: this slice is broken\\n    at worker.js:1:1', { status: 500 });
  if (fault === 'garbage') return new Response(crypto.getRandomValues(new Uint8Array(512)));
  if (fault === 'slow') await slowness();
  return fault === 'half' ? halfOf(await answer()) : answer();
}

/** A call of a method breaks whole: what cannot be read is an error for the caller. */
async function spoiltCall(answer) {
  if (fault !== 'slow') throw new Error('this slice is broken');
  await slowness();
  return answer();
}

async function halfOf(response) {
  if (response.body === null || response.webSocket) return response;
  const whole = new Uint8Array(await response.arrayBuffer());
  const parts = [whole.slice(0, Math.floor(whole.length / 2))];
  const pull = (controller) => {
    const part = parts.shift();
    if (part === undefined) controller.error(new Error('the answer broke off'));
    else controller.enqueue(part);
  };
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return new Response(new ReadableStream({ pull }, { highWaterMark: 0 }), { status: response.status, headers });
}

function noteArrival(request) {
  const mark = request.headers.get('${MARK_HEADER}');
  if (mark !== null) arrivals.set(mark, (arrivals.get(mark) ?? 0) + 1);
}

function guardHandlers(handlers) {
  const kept = {};
  for (const name of handlerNames) {
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

/** Only the stack binds to this entrypoint: it stops, spoils and starts the slice while the system runs, and fires its crons. */
export class StackSwitch extends WorkerEntrypoint {
  set(part, isStopped) { stopped[part] = isStopped; }
  spoil(next) { fault = next ?? undefined; }
  /** The marked requests that arrived since the last call, and how often; counts from the first call on. */
  takeArrivals() {
    const taken = [...(arrivals ?? [])];
    arrivals = new Map();
    return taken;
  }
  async fire(cron) {
    if (stopped.code) throw gone('the slice');
    await worker.default.scheduled({ cron, scheduledTime: Date.now(), noRetry() {} }, seen(this.env), this.ctx);
  }
}
`;

/**
 * The entry module that stands in front of a worker's bundle on the local machine. It adds nothing to a request but a check of
 * flags, by which a test can make the slice, or its static files, fail as a dead or a broken one does.
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
