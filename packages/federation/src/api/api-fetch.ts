import { startTraceparent } from '@highstreet/telemetry/trace';
import { session } from '../session/session.ts';
import { toProblem, unreachableProblem } from './api-problem.ts';

/** What `apiFetch` needs of the session. */
export interface TokenSource {
  getToken(): Promise<string | null>;
  renew(stale: string): Promise<string | null>;
}

/**
 * `fetch` for the typed clients: begins a trace, sends the access token, gets a new one once when it is refused, and throws an
 * `ApiProblem` for every answer that is not 2xx or 304.
 */
export const apiFetch = createApiFetch(session, (input, init) => fetch(input, init));

/** `apiFetch` over any session and any `fetch`; for its test. */
export function createApiFetch(
  tokens: TokenSource,
  send: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>,
) {
  return async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    // Kept in a repetition: both are part of what the same click caused.
    if (!request.headers.has('traceparent')) request.headers.set('traceparent', startTraceparent());
    const again = request.clone();
    const token = await tokens.getToken();
    let response = await attempt(send, request, token);
    if (response.status === 401 && token !== null) {
      const renewed = await tokens.renew(token);
      if (renewed !== null) response = await attempt(send, again, renewed);
    }
    if (response.ok || response.status === 304) return response;
    throw await toProblem(response);
  };
}

async function attempt(
  send: (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>,
  request: Request,
  token: string | null,
): Promise<Response> {
  if (token !== null) request.headers.set('authorization', `Bearer ${token}`);
  try {
    return await send(request);
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw unreachableProblem(error);
  }
}
