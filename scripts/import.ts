import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { openSession, type Session } from './api-session.ts';

const USAGE = `Usage: bun run import --seller EMAIL [options] FILE...

  --seller EMAIL     who sells what the files hold
  --password TEXT    default: HIGHSTREET_PASSWORD, else the demo accounts' password
  --origin URL       default: http://localhost:8787
  --dry              only check the files
  --preset NAME      icecat, amazon-uk; seen by the first line where it can be
  --currency CODE    of prices that name none (EUR)

FILE is CSV or JSON lines, plain or gzip: the own format, Shopify's product CSV, or what a preset reads.`;

type Import = {
  id: string;
  status: string;
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  error?: string;
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seller: { type: 'string' },
    password: { type: 'string', default: process.env['HIGHSTREET_PASSWORD'] ?? 'highstreet-demo-2026' },
    origin: { type: 'string', default: process.env['HIGHSTREET_ORIGIN'] ?? 'http://localhost:8787' },
    dry: { type: 'boolean', default: false },
    preset: { type: 'string' },
    currency: { type: 'string', default: 'EUR' },
  },
});

if (!values.seller || positionals.length === 0) fail(USAGE);
const session = await openSession(values.origin, values.seller, values.password).catch((error: Error) =>
  fail(error.message),
);
let isClean = true;
for (const file of positionals) isClean = (await importFile(session, file)) && isClean;
process.exit(isClean ? 0 : 1);

async function importFile(api: Session, path: string): Promise<boolean> {
  const start = Date.now();
  const query = new URLSearchParams({
    run: values.dry ? 'dry' : 'yes',
    fileName: basename(path),
    currency: values.currency,
  });
  if (values.preset) query.set('preset', values.preset);
  const body = Bun.file(path);
  if (!(await body.exists())) fail(`There is no file ${path}.`);
  const uploaded = await api.send<Import>(
    'POST',
    `/api/products/import?${query}`,
    body,
    'application/octet-stream',
  );
  const done = await follow(api, uploaded);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const { rows, created, updated, unchanged, rejected } = done;
  console.log(
    `\r${basename(path)}: ${done.status}, ${rows} rows in ${seconds} s: ${created} new, ${updated} changed, ${unchanged} as before, ${rejected} not taken`,
  );
  if (done.error) console.log(done.error);
  if (rejected > 0) await showReport(api, done.id);
  return done.status === 'finished' || done.status === 'checked';
}

async function follow(api: Session, uploaded: Import): Promise<Import> {
  for (let current = uploaded; ;) {
    if (current.status !== 'running' && current.status !== 'checking') return current;
    await Bun.sleep(500);
    current = await api.send<Import>('GET', `/api/imports/${current.id}`);
    if (process.stdout.isTTY) process.stdout.write(`\r${current.rows} rows ...`);
  }
}

async function showReport(api: Session, id: string): Promise<void> {
  const report = await api.send<{ items: { line: number; field: string; why: string }[] }>(
    'GET',
    `/api/imports/${id}/report?limit=20`,
  );
  for (const { line, field, why } of report.items) console.log(`  line ${line}: ${field} ${why}`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
