import type { StackEvent } from '../options.ts';

const poll = /"route":"\/(remotes|assets)\/[^"]*","status":(200|304)/;

/** The event without the log lines of static files, which open pages ask for every second while a slice is developed. */
export function withoutPolling(event: StackEvent): StackEvent | undefined {
  if (event.kind !== 'log') return event;
  const lines = event.message.split('\n').filter((line) => !poll.test(line));
  return lines.length === 0 ? undefined : { ...event, message: lines.join('\n') };
}
