export { requireAccess, requireActor, type Access } from './access.ts';
export type { Actor, Role } from './actor.ts';
export { cacheHeaders, entityTag, hash, isNotModified, nextLink, versionOf } from './answers.ts';
export type { ApiOf } from './api-of.ts';
export { createApp, type SliceEnv } from './create-app.ts';
export { defineRoute, json, jsonBody, pageOf, PageQuery, ProblemDetails, problems } from './define-route.ts';
export { Health, healthRoute, readHealth, type HealthCheck } from './health.ts';
export type { IdempotencyClaim, IdempotencyStore, StoredAnswer } from './idempotency.ts';
export type { FieldError, ProblemBody, ProblemType } from './problem.ts';
export {
  Conflict,
  Forbidden,
  Gone,
  InvalidInput,
  LimitReached,
  NotFound,
  PreconditionFailed,
  Problem,
  Refused,
  sharedProblems,
  Unauthorized,
  Unavailable,
} from './problems.ts';
export { readRequestMeta, type RequestMeta } from './request-meta.ts';
export { handlersFor, type SliceRoute } from './serve.ts';
export { RELEASE_HEADER, ROUTE_HEADER } from './note-request.ts';
export { openApiDocument } from './openapi-document.ts';
export { serveRemote } from './serve-remote.ts';
export { Money } from './money-schema.ts';
export { line, prose } from './text.ts';
