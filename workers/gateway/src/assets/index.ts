import { problems, Refusal } from '../problems.ts';
import { fileHeaders } from '../security-headers/index.ts';
import type { Service } from '../upstream/index.ts';

const FOREVER = 'public, max-age=31536000, immutable';
const FOR_A_DAY = 'public, max-age=86400';
const ASK_AGAIN = 'no-cache';
const KEPT = ['content-type', 'etag', 'last-modified', 'content-length', 'content-range', 'accept-ranges'];
const ASKED = ['if-none-match', 'if-modified-since', 'range', 'if-range', 'accept'];

/** Builds put a hash into the name of everything in `assets/`, and of nothing else. */
function isHashed(path: string): boolean {
  return path.includes('/assets/');
}

/** Entries and manifests stand at the root of a remote; a folder beside `assets/` holds pictures that it ships. */
function isInFolder(path: string): boolean {
  return /^\/remotes\/[^/]+\/[^/]+\/./.test(path);
}

function keptFor(path: string): string {
  if (isHashed(path)) return FOREVER;
  return isInFolder(path) ? FOR_A_DAY : ASK_AGAIN;
}

/**
 * A static file of a remote or of the shell; undefined when there is none. A page is never given for a missing file. Hashed files
 * are for ever, pictures that a remote ships are kept for a day, entries and manifests are asked for again each time.
 */
export async function findFile(
  files: Service,
  target: { origin: string; path: string },
  request: { method: string; headers: Headers },
): Promise<Response | undefined> {
  const headers = new Headers();
  for (const name of ASKED) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const asked = new Request(target.origin + target.path, { method: request.method, headers });
  const found = await files.fetch(asked).catch(cannotRead);
  const isPage = found.headers.get('content-type')?.startsWith('text/html') === true;
  if (found.status >= 500) cannotRead(new Error(`the files answer ${found.status}`));
  if (found.status >= 400 || (isPage && !target.path.endsWith('.html'))) {
    await found.body?.cancel();
    return undefined;
  }
  return new Response(found.body, { status: found.status, headers: headersOf(found, target.path) });
}

function headersOf(found: Response, path: string): Headers {
  const headers = new Headers(fileHeaders);
  for (const name of KEPT) {
    const value = found.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  headers.set('cache-control', keptFor(path));
  return headers;
}

function cannotRead(cause: unknown): never {
  throw new Refusal(
    problems.unavailable,
    'This file cannot be read right now.',
    { 'retry-after': '2' },
    cause,
  );
}
