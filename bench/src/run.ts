import { parseArgs } from 'node:util';
import type { BenchOptions } from './bench-options.ts';
import { benchEvents } from './events.ts';
import { benchHttp } from './http.ts';
import { benchSockets } from './sockets.ts';

/** `bun run bench [name] [number] [--kills N]`: all benches, or one; the number says how many sockets. */
const benches: Record<string, (options: BenchOptions) => Promise<void>> = {
  http: benchHttp,
  events: benchEvents,
  sockets: benchSockets,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string' } },
});
const names = positionals.filter((word) => !/^\d+$/.test(word));
const unknown = names.find((name) => !(name in benches));
if (unknown !== undefined) {
  console.error(`There is no bench ${unknown}: ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}
const count = positionals.find((word) => /^\d+$/.test(word));
const options: BenchOptions = {
  ...(values.kills === undefined ? {} : { kills: Number(values.kills) }),
  ...(count === undefined ? {} : { sockets: Number(count) }),
};
for (const name of names.length > 0 ? names : Object.keys(benches)) {
  console.log(`== ${name}`);
  await benches[name]?.(options);
}
