import { ApiProblem } from '@highstreet/federation';

const prefix = 'urn:highstreet:problem:';

/** The name of the problem that an answer carries, such as `cart-changed`; empty when it is none of ours. */
export function problemSlug(error: unknown): string {
  return error instanceof ApiProblem && error.type.startsWith(prefix) ? error.type.slice(prefix.length) : '';
}
