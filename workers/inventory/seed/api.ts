import { setTimeout as wait } from 'node:timers/promises';

const PASSWORD = 'highstreet-demo-2026';
const TRIES = 20;

/** A signed-in caller of the running system. Text goes as CSV, all else as JSON. */
export type Api = (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>;

/** Signs in over the API. */
export async function signIn(origin: string, email: string): Promise<Api> {
  const grant = await open(origin, undefined)('POST', '/api/auth/login', { email, password: PASSWORD });
  return open(origin, String(grant['accessToken']));
}

/** Sends one request; waits and asks again where a limit or a start-up says so. */
export function open(origin: string, token: string | undefined): Api {
  return async (method, path, body) => {
    for (let tried = 1; ; tried += 1) {
      const response = await fetch(`${origin}${path}`, {
        method,
        headers: {
          'content-type': typeof body === 'string' ? 'text/csv' : 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      if (response.ok) return asRecord(JSON.parse(text));
      const isPassing = response.status === 429 || response.status >= 502;
      if (!isPassing || tried === TRIES)
        throw new Error(`${method} ${path} answered ${response.status}: ${text.slice(0, 300)}`);
      await wait(1000 * Math.min(5, Number(response.headers.get('retry-after')) || 0.5));
    }
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError('the answer is no object');
  return { ...value };
}
