import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * `bun run subscriptions` gathers `src/contract/subscriptions.ts` of every slice into the events worker: its table and the queues it
 * sends to. With `--check` it only says what is out of date. A subscriber that does not consume its queue is a mistake.
 */
const isCheck = process.argv.includes('--check');
const workers = resolve(import.meta.dirname, '../workers');
const table: Record<string, readonly string[]> = {};
const complaints: string[] = [];

for (const slice of readdirSync(workers).toSorted()) {
  const source = resolve(workers, slice, 'src/contract/subscriptions.ts');
  if (!existsSync(source)) continue;
  const { subscriptions }: { subscriptions: readonly string[] } = await import(source);
  table[slice] = subscriptions;
  const config = await Bun.file(resolve(workers, slice, 'wrangler.toml')).text();
  for (const prefix of ['[[queues.consumers]]', '[[env.production.queues.consumers]]']) {
    const start = config.indexOf(`${prefix}\nqueue = "highstreet-events-${slice}"`);
    if (start < 0)
      complaints.push(`workers/${slice}/wrangler.toml: ${prefix} of highstreet-events-${slice} is missing`);
  }
}

await put('workers/events/src/subscriptions.json', `${JSON.stringify(table, null, 2)}\n`);
const config = 'workers/events/wrangler.toml';
const text = await Bun.file(resolve(workers, '..', config)).text();
await put(config, withQueues(withQueues(text, '', ''), 'production ', 'env.production.'));

for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
if (isCheck) process.stdout.write(`subscriptions: ${complaints.length === 0 ? 'current' : 'out of date'}\n`);
process.exit(complaints.length > 0 ? 1 : 0);

/** The configuration with a producer per subscriber between the two marks. */
function withQueues(config: string, mark: string, prefix: string): string {
  const begin = `# ${mark}subscribers, written by \`bun run subscriptions\`\n`;
  const end = `# end of ${mark}subscribers\n`;
  const [before, rest] = splitAt(config, begin);
  const [, after] = splitAt(rest, end);
  const producers = Object.keys(table).map(
    (slice) =>
      `[[${prefix}queues.producers]]\nbinding = "TO_${slice.toUpperCase()}"\nqueue = "highstreet-events-${slice}"\n\n`,
  );
  return before + begin + producers.join('') + end + after;
}

function splitAt(text: string, mark: string): [before: string, after: string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`${config} has no line "${mark.trim()}"`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

async function put(path: string, content: string): Promise<void> {
  const file = Bun.file(resolve(workers, '..', path));
  if ((await file.exists()) && (await file.text()) === content) return;
  if (isCheck) complaints.push(`${path} is out of date: bun run subscriptions`);
  else await Bun.write(file, content);
}
