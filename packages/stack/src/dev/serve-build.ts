import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { type Request as WorkerRequest, Response as WorkerResponse } from 'miniflare';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** A build that changes while it is served. `number` grows with every build. */
export type LiveBuild = { folder: string; number: number; entry: () => Promise<string>; statusPath: string };

/**
 * Serves the files of a build from disk as they are at the moment, where workerd's asset store would keep those of the
 * start. The entry gets a few lines that reload the page after the next build.
 */
export function serveBuild(build: LiveBuild): (request: WorkerRequest) => Promise<WorkerResponse> {
  return async (request) => {
    const path = decodeURIComponent(new URL(request.url).pathname);
    if (path === build.statusPath) return answer(String(build.number), '.txt');
    try {
      const content = await readFile(join(build.folder, normalize(path)));
      if (path !== (await build.entry())) return answer(content, extname(path));
      return answer(`${content.toString()}\n${reloadScript(build)}`, extname(path));
    } catch {
      return new WorkerResponse(null, { status: 404 });
    }
  };
}

function answer(body: string | Uint8Array, extension: string): WorkerResponse {
  const headers = {
    'content-type': types[extension] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  };
  return new WorkerResponse(body, { headers });
}

function reloadScript({ statusPath, number }: LiveBuild): string {
  return `
setInterval(async () => {
  const answer = await fetch(${JSON.stringify(statusPath)}, { cache: 'no-store' }).catch(() => undefined);
  if (answer?.ok && (await answer.text()) !== ${JSON.stringify(String(number))}) location.reload();
}, 1000);`;
}
