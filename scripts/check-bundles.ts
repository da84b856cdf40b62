import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runCommand } from './run-command.ts';
import { listSlices } from './slices.ts';

/** What a worker's code may weigh, gzip, in KB. Cloudflare refuses more than 3,072 (free) or 10,240 (paid). */
const BUDGETS: Record<string, number> = { gateway: 110, catalog: 420, identity: 420 };

let isFine = true;
for (const { name, folder } of listSlices()) {
  const out = await mkdtemp(join(tmpdir(), `bundle-${name}-`));
  const { code } = await runCommand([
    'bunx',
    'wrangler',
    'deploy',
    '--dry-run',
    '--env',
    'production',
    '--outdir',
    out,
    '--config',
    join(folder, 'wrangler.toml'),
  ]);
  const size = code === 0 ? await gzipKilobytes(out) : 0;
  await rm(out, { recursive: true });
  const budget = BUDGETS[name] ?? 300;
  const isGood = code === 0 && size <= budget;
  isFine &&= isGood;
  console.log(
    `bundle ${name}: ${code === 0 ? `${size} KB gzip of ${budget}` : 'does not build'}${isGood ? '' : ' FAILED'}`,
  );
}
process.exit(isFine ? 0 : 1);

async function gzipKilobytes(folder: string): Promise<number> {
  const files = (await readdir(folder)).filter((file) => /\.(js|mjs|wasm)$/.test(file));
  const bytes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(join(folder, file))).length),
  );
  return Math.round(bytes.reduce((sum, size) => sum + size, 0) / 1024);
}
