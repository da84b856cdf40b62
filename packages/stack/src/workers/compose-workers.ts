import type { V4WorkerOptions } from 'miniflare';
import type { WorkerModule } from './bundle-worker.ts';
import { switchWorkerName } from './switch-worker.ts';
import type { WorkerConfig } from './read-worker.ts';

/** A worker ready to run: its configuration and its code. */
export type LoadedWorker = WorkerConfig & { modules: WorkerModule[]; vars: Record<string, string> };

type Services = NonNullable<V4WorkerOptions['serviceBindings']>;
type Service = Services[string];

/** What replaces the static files of a worker, e.g. a development server. Takes the path, answers the file. */
export type AssetOverride = Service;

/** A direct way to servers on this machine: Miniflare passes a plain `fetch` through a worker of its own, which doubles its cost. */
const LOOPBACK: Service = { network: { allow: ['private', 'local'] } };

/** The name of the worker that serves the static files of `name`. */
export function assetsName(name: string): string {
  return `${name}-assets`;
}

/**
 * The worker's code, and beside it a worker that serves its static files. Behind Miniflare's asset router, which would
 * stand in front of the code otherwise, a request costs four times as much.
 */
export function composeWorker(
  worker: LoadedWorker,
  known: ReadonlySet<string>,
  assetOverride?: AssetOverride,
): V4WorkerOptions[] {
  const { assets, options, name } = worker;
  const services: Services = { NETWORK: LOOPBACK };
  for (const [binding, service] of Object.entries(options.serviceBindings ?? {})) {
    services[binding] = isKnown(service, known) ? service : { name: switchWorkerName, entrypoint: 'Absent' };
  }
  if (assets?.binding !== undefined) services[assets.binding] = assetOverride ?? assetsName(name);
  const code: V4WorkerOptions = {
    ...options,
    name,
    modulesRoot: '/',
    modules: worker.modules.map(({ path, type, contents }) => ({ type, path: `/${path}`, contents })),
    bindings: { ...options.bindings, ...worker.vars },
    serviceBindings: services,
  };
  if (assets === undefined || assetOverride !== undefined) return [code];
  return [code, assetsWorker(worker, assets)];
}

function assetsWorker(worker: LoadedWorker, assets: NonNullable<V4WorkerOptions['assets']>): V4WorkerOptions {
  const { compatibilityDate, compatibilityFlags } = worker.options;
  const { binding: _binding, run_worker_first: _first, ...served } = assets;
  return {
    name: assetsName(worker.name),
    compatibilityDate,
    compatibilityFlags,
    modules: [{ type: 'ESModule', path: 'none.js', contents: 'export default {}' }],
    assets: { ...served, routerConfig: { has_user_worker: false } },
  };
}

function isKnown(service: Service, known: ReadonlySet<string>): boolean {
  if (typeof service === 'string') return known.has(service);
  if (typeof service !== 'object' || !('name' in service)) return true;
  return typeof service.name !== 'string' || known.has(service.name);
}
