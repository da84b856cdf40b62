import { parseArgs } from 'node:util';
import { isFault } from '@highstreet/stack';
import type { BenchOptions } from './bench-options.ts';
import { benchCheckout } from './checkout.ts';
import { benchEvents } from './events.ts';
import { benchFaults } from './faults.ts';
import { benchHttp } from './http.ts';
import { benchOrders } from './orders.ts';
import { benchSockets } from './sockets.ts';

/** `bun run bench [name] [number] [--kills N] [--parts P,P] [--kinds K,K] [--seconds N] [--pace N]`: all benches, or one; the number says how many sockets. */
const benches: Record<string, (options: BenchOptions) => Promise<void>> = {
  http: benchHttp,
  events: benchEvents,
  sockets: benchSockets,
  faults: benchFaults,
  checkout: benchCheckout,
  orders: benchOrders,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string' },
    parts: { type: 'string' },
    kinds: { type: 'string' },
    seconds: { type: 'string' },
    pace: { type: 'string' },
  },
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
  ...(values.parts === undefined ? {} : { parts: values.parts.split(',') }),
  ...(values.kinds === undefined ? {} : { kinds: values.kinds.split(',').filter(isFault) }),
  ...(values.seconds === undefined ? {} : { seconds: Number(values.seconds) }),
  ...(values.pace === undefined ? {} : { pace: Number(values.pace) }),
  ...(count === undefined ? {} : { sockets: Number(count) }),
};
for (const name of names.length > 0 ? names : Object.keys(benches)) {
  console.log(`== ${name}`);
  await benches[name]?.(options);
}
