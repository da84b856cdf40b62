import { parseArgs } from 'node:util';
import type { BenchOptions } from './bench-options.ts';
import { benchEvents } from './events.ts';
import { benchHttp } from './http.ts';

/** `bun run bench [name] [--kills N]`: all benches, or one. */
const benches: Record<string, (options: BenchOptions) => Promise<void>> = {
  http: benchHttp,
  events: benchEvents,
};

const { positionals: names, values } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string' } },
});
const unknown = names.find((name) => !(name in benches));
if (unknown !== undefined) {
  console.error(`There is no bench ${unknown}: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
const options = values.kills === undefined ? {} : { kills: Number(values.kills) };
for (const name of names.length > 0 ? names : Object.keys(benches)) {
  console.log(`== ${name}`);
  await benches[name]?.(options);
}
