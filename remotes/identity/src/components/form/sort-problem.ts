import { ApiProblem } from '@highstreet/federation';
import type { Fault } from './checks.ts';

const prefix = 'urn:highstreet:problem:';

/** The short name of a problem's type, such as `wrong-password`; empty for anything else. */
export function slugOf(error: unknown): string {
  return error instanceof ApiProblem && error.type.startsWith(prefix) ? error.type.slice(prefix.length) : '';
}

/** What the API's own sentences about a field mean; they come in English only. */
const faults: Record<string, Fault> = {
  'This is not an e-mail address.': 'emailInvalid',
  'Use at least 8 characters.': 'passwordShort',
  'Use at most 128 characters.': 'passwordLong',
  'Use 1 to 100 characters.': 'nameLong',
  'Use letters, digits and plain punctuation.': 'nameInvalid',
  'Use the six digits, or a backup code.': 'codeInvalid',
  'Wait for the next one.': 'codeWrong',
};

/** A field that was refused: either a message of ours, or the API's sentence where we have none. */
export interface RefusedField<Name extends string> {
  name: Name;
  fault: Fault;
  detail?: string;
}

/**
 * Tells which fields of a form a problem is about: those its pointers name, in the order of the form.
 * An empty list means that it is about the whole.
 */
export function sortProblem<Name extends string>(
  error: unknown,
  names: readonly Name[],
): RefusedField<Name>[] {
  if (!(error instanceof ApiProblem)) return [];
  return names.flatMap((name) => {
    const found = error.errors.find(
      ({ pointer }) => pointer === `/${name}` || pointer.startsWith(`/${name}/`),
    );
    if (found === undefined) return [];
    if (slugOf(error) === 'common-password') return [{ name, fault: 'passwordCommon' as const }];
    const fault = faults[found.detail];
    return [
      fault === undefined ? { name, fault: 'refused' as const, detail: found.detail } : { name, fault },
    ];
  });
}
