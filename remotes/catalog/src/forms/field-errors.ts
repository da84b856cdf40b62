import { ApiProblem } from '@highstreet/federation';

export type FieldProblems = { path: string; message: string }[];

/** The fields that the server refused, as paths of a form: `/variants/0/sku` is `variants.0.sku`. */
export function fieldErrors(error: unknown): FieldProblems {
  if (!(error instanceof ApiProblem)) return [];
  return error.errors
    .filter(({ pointer }) => pointer.startsWith('/'))
    .map(({ pointer, detail }) => ({ path: toPath(pointer), message: detail }));
}

/** A JSON pointer as the path of a field. */
export function toPath(pointer: string): string {
  return pointer
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}
