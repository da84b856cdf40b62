import { problems, Refusal } from '../problems.ts';

const ALL = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const KNOWN = new Set(ALL);

/** Refuses methods that nothing here understands, such as TRACE, with 405. */
export function requireKnownMethod(method: string): void {
  if (!KNOWN.has(method)) throw notAllowed(ALL);
}

/** For what can only be read: 405 for everything else. */
export function requireRead(method: string): void {
  if (method !== 'GET' && method !== 'HEAD') throw notAllowed(['GET', 'HEAD']);
}

function notAllowed(methods: readonly string[]): Refusal {
  const allow = methods.join(', ');
  return new Refusal(problems.methodNotAllowed, `Allowed here: ${allow}.`, { allow });
}
