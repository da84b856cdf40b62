import { ApiProblem } from '@highstreet/federation';

const fields = ['code', 'value', 'currency', 'expiresAt', 'minOrderAmount', 'maxUses', 'count'] as const;

/** A field of the contract that a person can get wrong here. */
export type ErrorField = (typeof fields)[number];

/** The fields that the server has refused; a code that is taken counts as its field. */
export function fieldErrors(error: unknown): ReadonlySet<ErrorField> {
  if (!(error instanceof ApiProblem)) return new Set();
  if (error.type.includes('coupon-code')) return new Set(['code']);
  const named = (error.errors ?? []).map(({ pointer }) => pointer.slice(1));
  return new Set(fields.filter((field) => named.includes(field)));
}
