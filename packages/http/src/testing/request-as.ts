import { ACTOR_HEADER, encodeActor, type Actor } from '../actor.ts';

type App = { request(path: string, init: RequestInit): Response | Promise<Response> };

/** Sends a request to an app as the gateway would: with the actor, and `body` as JSON. */
export async function requestAs(
  app: App,
  actor: Actor | undefined,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  const headers = new Headers();
  if (actor) headers.set(ACTOR_HEADER, encodeActor(actor));
  if (body !== undefined) headers.set('content-type', 'application/json');
  return app.request(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
}
