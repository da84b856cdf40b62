import { inSpan, type Trace } from '@highstreet/telemetry';
import type { Redis } from '@upstash/redis';

/** Notes every round trip to Redis as a span under `trace`: the commands, without keys and values. Changes the client itself. */
export function traceRedis(redis: Redis, trace: Trace): void {
  redis.use((request, next) => {
    const commands = commandsOf(request.body);
    const name = commands.length > 1 ? `${commands[0]} + ${commands.length - 1}` : (commands[0] ?? 'redis');
    const attributes = { 'db.system.name': 'redis', 'db.operation.batch.size': commands.length };
    return inSpan(trace, { name, kind: 'client', attributes }, () => next(request));
  });
}

/** The names of the commands of a single call (`['get', key]`) or a pipeline (a list of those). */
function commandsOf(body: unknown): string[] {
  if (!Array.isArray(body)) return [];
  const commands = Array.isArray(body[0]) ? body.map((command: unknown[]) => command[0]) : [body[0]];
  return commands.map((command) => String(command).toUpperCase());
}
