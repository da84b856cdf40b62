import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../src/process/free-port.ts';
import { node, type Started, startProcess } from './node-process.ts';

const files = {
  'wrangler.toml': `
name = "highstreet"
main = "workers/gateway/src/index.ts"
compatibility_date = "2026-11-01"
assets = { directory = "shell", binding = "ASSETS", run_worker_first = true }
services = [
  { binding = "TOYS", service = "highstreet-toys", entrypoint = "Api" },
  { binding = "TOYS_ASSETS", service = "highstreet-toys" },
  { binding = "ABSENT", service = "highstreet-absent", entrypoint = "Api" },
]`,
  'workers/gateway/src/index.ts': `
const down = (error: Error) => new Response(error.message, { status: 503 });
export default {
  async fetch(request: Request, env: any) {
    const { pathname } = new URL(request.url);
    if (pathname === '/health/ready') return new Response('ok');
    if (pathname === '/greet') return new Response(await env.TOYS.greet('you'));
    if (pathname === '/absent') return env.ABSENT.fetch(request).catch(down);
    if (pathname.startsWith('/api/')) return env.TOYS.fetch(request).catch(down);
    if (pathname.startsWith('/remotes/')) return env.TOYS_ASSETS.fetch(request).catch(down);
    return env.ASSETS.fetch(request);
  },
};`,
  'shell/index.html': '<h1>shell</h1>',
  'remote/remotes/toys/entry.js': 'export const toys = 1;',
  'workers/half-made/README.md': 'no wrangler.toml: left out',
  'workers/toys/wrangler.toml': `
name = "highstreet-toys"
main = "src/index.ts"
compatibility_date = "2026-11-01"
assets = { directory = "../../remote", binding = "ASSETS" }
triggers = { crons = ["0 0 1 1 *"] }
r2_buckets = [{ binding = "FILES", bucket_name = "files" }]`,
  'workers/toys/src/index.ts': `
import { WorkerEntrypoint } from 'cloudflare:workers';
export class Api extends WorkerEntrypoint<any> {
  async fetch() {
    const query = { type: 'execute', stmt: { sql: "select count(*) from toy_search where toy_search match 'car'" } };
    const answer = await fetch(this.env.DATABASE_URL + '/v2/pipeline', {
      method: 'POST', body: JSON.stringify({ requests: [query, { type: 'close' }] }),
    });
    const found = (await answer.json() as any).results[0].response.result.rows[0][0].value;
    const headers = { authorization: 'Bearer ' + this.env.REDIS_TOKEN };
    const hits = await (await fetch(this.env.REDIS_URL + '/incr/hits', { headers })).json();
    const kept = await (await this.env.FILES.get('kept'))?.text();
    await this.env.FILES.put('kept', 'yes');
    return Response.json({ found, hits, kept: kept ?? 'no', profile: this.env.PROFILE });
  }
  greet(name: string) { return 'hello ' + name; }
}
export default { fetch: (request: Request, env: any) => env.ASSETS.fetch(request) };`,
  'workers/toys/seed/index.ts': `
export async function seed({ origin, log }: { origin: string; log: (line: string) => void }) {
  log('toys seeded, greeting is ' + (await (await fetch(origin + '/greet')).text()));
}`,
  'workers/toys/migrations/meta/_journal.json': JSON.stringify({
    version: '7',
    dialect: 'sqlite',
    entries: [{ idx: 0, version: '6', when: 1_700_000_000_000, tag: '0000_first', breakpoints: true }],
  }),
  'workers/toys/migrations/0000_first.sql': `
CREATE TABLE toy (id integer primary key, name text not null);
--> statement-breakpoint
CREATE VIRTUAL TABLE toy_search USING fts5(name);
--> statement-breakpoint
CREATE TRIGGER toy_added AFTER INSERT ON toy BEGIN
  INSERT INTO toy_search (rowid, name) VALUES (new.id, new.name);
END;
--> statement-breakpoint
INSERT INTO toy (name) VALUES ('red car');`,
};

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

export type Project = { root: string; stateDir: string; port: number };

/** A project of two tiny workers in a temporary folder, laid out as the real one. */
export async function makeProject(): Promise<Project> {
  const root = await mkdtemp(join(tmpdir(), 'highstreet-stack-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return { root, stateDir: join(root, '.state'), port: await freePort() };
}

/** Runs the stack's command line on a project. */
export function runStack(project: Project, ...args: string[]): Started {
  const { root, stateDir, port } = project;
  const options = ['--root', root, '--state', stateDir, '--port', String(port)];
  return startProcess(node, [cli, ...(args.length === 0 ? ['start'] : args), ...options]);
}
