import { createInstance } from '@module-federation/runtime';
import * as runtimeCore from '@module-federation/runtime/core';
import { shared } from 'virtual:highstreet/shared';
import type { RemoteAddress } from './remote-registry.ts';

type Instance = ReturnType<typeof createInstance>;

/** What hangs is given up after this long, in ms, so that it does not keep the browser's few connections. */
const patience = 4_500;

/** Remotes are built with `externalRuntime`: they take this copy of the federation runtime and bring none. */
Object.assign(globalThis, { _FEDERATION_RUNTIME_CORE: runtimeCore });

let instance: Instance | undefined;

/** Loads `module` of a remote; from the second attempt on by an address that no cache has seen. */
export async function loadByFederation(
  remote: RemoteAddress,
  module: string,
  attempt: number,
): Promise<unknown> {
  instance ??= createHost();
  if (attempt === 0) instance.registerRemotes([{ name: remote.name, entry: remote.manifest }]);
  else
    instance.registerRemotes(
      [{ name: remote.name, entry: await freshEntry(remote, attempt), type: 'module' }],
      { force: true },
    );
  const loaded = await instance.loadRemote(`${remote.name}/${module.replace('./', '')}`);
  if (loaded === null || loaded === undefined) throw new Error(`${remote.name} does not expose ${module}`);
  return hasLoad(loaded) ? loaded.load() : loaded;
}

/** A fragment is exposed as the function that imports it. */
function hasLoad(module: unknown): module is { load(): Promise<unknown> } {
  return (
    typeof module === 'object' && module !== null && 'load' in module && typeof module.load === 'function'
  );
}

function createHost(): Instance {
  return createInstance({
    name: 'highstreet-shell',
    remotes: [],
    shareStrategy: 'loaded-first',
    plugins: [
      {
        name: 'highstreet-patience',
        fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(patience) }),
      },
    ],
    shared: Object.fromEntries(Object.entries(shared).map(([name, entry]) => [name, toShare(entry)])),
  });
}

type SharedModule = (typeof shared)[string];

function toShare(module: SharedModule) {
  const shareConfig = { singleton: true, requiredVersion: '*' };
  if ('lib' in module) return { version: module.version, lib: module.lib, shareConfig };
  const get = async () => {
    const loaded = await module.get();
    return () => loaded;
  };
  return { version: module.version, get, shareConfig };
}

/** An address of the remote's entry that answers now: an `import()` of one that hangs could not be called off. */
async function freshEntry(remote: RemoteAddress, attempt: number): Promise<string> {
  const entry = new URL(remote.manifest, location.href);
  entry.pathname = entry.pathname.replace(/[^/]*$/, 'remoteEntry.js');
  entry.search = `?retry=${attempt}`;
  const response = await fetch(entry, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`${entry.pathname} answered ${response.status}`);
  return entry.href;
}
