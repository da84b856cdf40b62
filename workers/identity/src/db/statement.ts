import type { Statement } from '@highstreet/data';
import type { InValue } from '@libsql/client/web';

/** One SQL statement as a template; every `${value}` becomes a parameter, never text of the statement. */
export function statement(parts: TemplateStringsArray, ...args: InValue[]): Statement {
  return { sql: parts.join('?'), args };
}
