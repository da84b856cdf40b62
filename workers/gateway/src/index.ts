import { handle } from './app.ts';
import type { Bindings } from './bindings.ts';
import { readSettings } from './env.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { systemRuntime } from './runtime.ts';

let gateway: Gateway | undefined;

// oxlint-disable-next-line no-console -- finished log lines; the runtime's log is their way out
const print = (lines: string) => console.log(lines);

// oxlint-disable-next-line import/no-default-export -- workerd's entry
export default {
  fetch(request, env, ctx) {
    gateway ??= createGateway(readSettings(env), env, systemRuntime, print);
    return handle(gateway, env, request, ctx);
  },
} satisfies ExportedHandler<Bindings>;
