import { problemBody, problemResponse } from './problem.ts';
import { sharedProblems } from './problems.ts';

type Assets = { ASSETS: { fetch(request: Request): Promise<Response> } };

/** What a slice's default entrypoint does: its remote's static files, and 404 for every API path. */
export function serveRemote(request: Request, env: Assets): Promise<Response> | Response {
  const { pathname } = new URL(request.url);
  if (pathname.startsWith('/remotes/')) return env.ASSETS.fetch(request);
  return problemResponse(
    problemBody(sharedProblems.notFound, { detail: 'There is nothing at this address.' }),
  );
}
