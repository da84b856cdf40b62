export { accepted } from './api/accepted.ts';
export { apiFetch } from './api/api-fetch.ts';
export { ApiProblem, type FieldProblem } from './api/api-problem.ts';
export { sharedQueryClient } from './api/query-client.ts';
export { loadRemoteModule, RemoteUnavailable, type LoadOptions } from './load/load-remote-module.ts';
export {
  provideRemotes,
  type RemoteAddress,
  type RemoteFailure,
  type RemoteHost,
} from './load/remote-registry.ts';
export { Fragment, type FragmentProps } from './parts/fragment.tsx';
export { Remote } from './parts/remote.tsx';
export { safeNextPath, signInPath } from './session/next-path.ts';
export { session, useSession, type Session } from './session/session.ts';
export type { Grant, Role, SessionUser } from './session/session-types.ts';
export { useRealtimeState, useTopic, type LiveMessage, type RealtimeState } from './realtime/use-realtime.ts';
export { loadRoutes, type SliceRoutes } from './load/load-routes.ts';
