/** What the shell needs for its first paint; the rest of the package comes with the first remote. */
export { loadRemoteModule, RemoteUnavailable } from './load/load-remote-module.ts';
export { loadRoutes } from './load/load-routes.ts';
export { provideRemotes, type RemoteFailure } from './load/remote-registry.ts';
export { signInPath } from './session/next-path.ts';
export { session, useSession } from './session/session.ts';
export type { Role, SessionUser } from './session/session-types.ts';
