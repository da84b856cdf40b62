const refused = new Set(
  (
    'AUTH CLIENT CONFIG DEBUG DISCARD EXEC HELLO MONITOR MULTI PSUBSCRIBE QUIT REPLICAOF RESET SELECT SHUTDOWN SLAVEOF ' +
    'SSUBSCRIBE SUBSCRIBE UNWATCH WAIT WATCH BLPOP BRPOP BLMOVE BLMPOP BRPOPLPUSH BZPOPMIN BZPOPMAX BZMPOP'
  ).split(' '),
);

/** A request that is not a command; the message goes to the client. */
export class BadCommand extends Error {}

/** A command as Redis takes it, or a refusal of what is none or would hold the shared connection. */
export function readCommand(value: unknown): string[] {
  if (!Array.isArray(value) || value.length === 0) throw new BadCommand('ERR empty command');
  const command = value.map(toText);
  const name = (command[0] ?? '').toUpperCase();
  if (refused.has(name)) throw new BadCommand(`ERR Command is not available: '${name}'`);
  if (name === 'XREAD' && command.some((part) => part.toUpperCase() === 'BLOCK')) {
    throw new BadCommand("ERR Command is not available: 'XREAD BLOCK'");
  }
  return command;
}

function toText(part: unknown): string {
  if (typeof part === 'string') return part;
  if (typeof part === 'object' && part !== null) return JSON.stringify(part);
  return String(part);
}

/** `/set/foo/bar?EX=10` with an optional body as the last argument. */
export function readPath(url: URL, body: string): string[] {
  const parts = url.pathname.split('/').filter((part, index) => index > 0 || part !== '');
  const options = [...url.searchParams].filter(([name]) => name !== '_token');
  const command = parts.map(decodeURIComponent);
  if (body !== '') command.push(body);
  return readCommand([
    ...command,
    ...options.flatMap(([name, value]) => (value === '' ? [name] : [name, value])),
  ]);
}
