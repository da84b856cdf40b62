/// <reference path="./virtual-shared.d.ts" />
import { createInstance } from '@module-federation/runtime';
import * as runtimeCore from '@module-federation/runtime/core';
import { shared } from 'virtual:highstreet/shared';
import type { RemoteAddress } from './remote-registry.ts';

type Instance = ReturnType<typeof createInstance>;

/** Remotes are built with `externalRuntime`: they take this copy of the federation runtime and bring none. */
Object.assign(globalThis, { _FEDERATION_RUNTIME_CORE: runtimeCore });

let instance: Instance | undefined;

/** Loads `module` of a remote; from the second attempt on by an address that no cache has seen. */
export async function loadByFederation(remote: RemoteAddress, module: string, attempt: number): Promise<unknown> {
  instance ??= createHost();
  instance.registerRemotes([locate(remote, attempt)], { force: attempt > 0 });
  const loaded = await instance.loadRemote(`${remote.name}/${module.replace('./', '')}`);
  if (loaded === null || loaded === undefined) throw new Error(`${remote.name} does not expose ${module}`);
  return loaded;
}

function createHost(): Instance {
  return createInstance({
    name: 'highstreet-shell',
    remotes: [],
    shareStrategy: 'loaded-first',
    shared: Object.fromEntries(Object.entries(shared).map(([name, entry]) => [name, toShare(entry)])),
  });
}

function toShare({ version, get }: { version: string; get: () => Promise<object> }) {
  return {
    version,
    get: async () => {
      const module = await get();
      return () => module;
    },
    shareConfig: { singleton: true, requiredVersion: '*' },
  };
}

function locate(remote: RemoteAddress, attempt: number) {
  if (attempt === 0) return { name: remote.name, entry: remote.manifest };
  const entry = new URL(remote.manifest, location.href);
  entry.pathname = entry.pathname.replace(/[^/]*$/, 'remoteEntry.js');
  entry.search = `?retry=${attempt}`;
  return { name: remote.name, entry: entry.href, type: 'module' as const };
}
