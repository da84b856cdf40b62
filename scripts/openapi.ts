import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/** `bun run openapi` writes each slice's `openapi.json` from its routes; with `--check` it only says which are out of date. */
const isCheck = process.argv.includes('--check');
const workers = resolve(import.meta.dirname, '../workers');
let stale = 0;

for (const slice of readdirSync(workers)) {
  const source = resolve(workers, slice, 'src/openapi.ts');
  if (!existsSync(source)) continue;
  const { openApi }: { openApi: object } = await import(source);
  const file = Bun.file(resolve(workers, slice, 'openapi.json'));
  const text = `${JSON.stringify(openApi, null, 2)}\n`;
  const isCurrent = (await file.exists()) && (await file.text()) === text;
  if (isCurrent) continue;
  stale += 1;
  if (isCheck) process.stderr.write(`workers/${slice}/openapi.json is out of date: bun run openapi\n`);
  else await Bun.write(file, text);
}

if (isCheck) process.stdout.write(`openapi: ${stale === 0 ? 'current' : `${stale} out of date`}\n`);
process.exit(isCheck && stale > 0 ? 1 : 0);
