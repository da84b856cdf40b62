import type { FieldError } from './problem.ts';
import { InvalidInput, Refused, sharedProblems } from './problems.ts';

type Issue = { path: PropertyKey[]; message: string };
type Checked = { target: string; success: boolean; error?: { issues: Issue[] } };

/** The validation hook of every slice: a bad body is 422, a bad parameter or header 400, each field by its pointer. */
export function rejectInvalid(checked: Checked): void {
  if (checked.success || !checked.error) return;
  const errors = checked.error.issues.map((issue) => toFieldError(checked.target, issue));
  if (checked.target === 'json' || checked.target === 'form') {
    throw new InvalidInput('Some fields are not valid.', errors);
  }
  throw new Refused(sharedProblems.badRequest, 'Some parameters are not valid.', { errors });
}

function toFieldError(target: string, issue: Issue): FieldError {
  const path = issue.path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'));
  const pointer =
    target === 'json' || target === 'form'
      ? `/${path.join('/')}`
      : `${PREFIX[target] ?? ''}${path.join('/')}`;
  return { pointer, detail: issue.message };
}

const PREFIX: Record<string, string> = { query: '?', param: ':', header: 'header ', cookie: 'cookie ' };
