import { benchHttp } from './http.ts';

/** `bun run bench [name]`: all benches, or one. */
const benches: Record<string, () => Promise<void>> = { http: benchHttp };

const names = process.argv.slice(2);
const unknown = names.find((name) => !(name in benches));
if (unknown !== undefined) {
  console.error(`There is no bench ${unknown}: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
for (const name of names.length > 0 ? names : Object.keys(benches)) {
  console.log(`== ${name}`);
  await benches[name]?.();
}
