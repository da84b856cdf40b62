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

/** The services that `wrangler.toml` binds; `ASSETS` are the shell's files. */
export type Bindings = { ASSETS: Service; IDENTITY: IdentityApi } & Record<
  ApiBinding | FilesBinding,
  Service
>;
