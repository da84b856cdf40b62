import type { TelemetrySink } from '@highstreet/telemetry';
import type { Revocation, VerifyApiKey } from './access-token/index.ts';
import type { Service } from './upstream/index.ts';
import type { slices, SliceName } from './upstreams.ts';

type ApiBinding = (typeof slices)[SliceName]['api'];
type FilesBinding = (typeof slices)[SliceName]['files'];

/** What the gateway asks the identity slice by RPC. */
export type IdentityApi = Service & {
  verifyApiKey: VerifyApiKey;
  listRevocations: (sinceMs: number) => Promise<Revocation[]>;
};

/** What the gateway asks the platform by RPC: to take in what it has counted. */
export type PlatformApi = Service & TelemetrySink;

/** What the gateway asks the realtime slice by RPC: to tell the console that there is news. */
export type RealtimeApi = Service & {
  publish: (
    messages: { topics: string[]; topic: string; type: string; data: null; isTransient: boolean }[],
  ) => Promise<void>;
};

/** The services that `wrangler.toml` binds; `ASSETS` are the shell's files. */
export type Bindings = {
  ASSETS: Service;
  IDENTITY: IdentityApi;
  PLATFORM: PlatformApi;
  REALTIME: RealtimeApi;
} & Record<ApiBinding | FilesBinding, Service>;
