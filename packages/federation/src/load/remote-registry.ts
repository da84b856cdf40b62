/** One slice's front end as the shell knows it. */
export interface RemoteAddress {
  /** Name of the slice, such as `catalog`. */
  name: string;
  /** Address of its `mf-manifest.json`. */
  manifest: string;
}

/** A failed attempt to load a module of a remote. */
export interface RemoteFailure {
  slice: string;
  module: string;
  attempt: number;
  cause: unknown;
}

/** What the shell gives so that remotes can be loaded. */
export interface RemoteHost {
  load(remote: RemoteAddress, module: string, attempt: number): Promise<unknown>;
  report(failure: RemoteFailure): void;
}

let host: RemoteHost | null = null;
const addresses = new Map<string, RemoteAddress>();

/** Called once by the shell before it renders. A page without it (a remote alone) has no other remotes. */
export function provideRemotes(remotes: RemoteAddress[], remoteHost: RemoteHost): void {
  host = remoteHost;
  addresses.clear();
  for (const remote of remotes) addresses.set(remote.name, remote);
}

export function findRemote(slice: string): { host: RemoteHost; address: RemoteAddress } | null {
  const address = addresses.get(slice);
  return host === null || address === undefined ? null : { host, address };
}
