import type { Publication } from '../contract/publish.ts';
import { inSpan, type Trace } from '@highstreet/telemetry';
import { isSharedTopic, Topic } from '../contract/topics.ts';
import type { Env } from '../env.ts';
import type { HubEvent } from '../hub/hub-event.ts';

const LARGEST = 16 * 1024;
const AT_ONCE = 50;

type Namespaces = Pick<Env, 'USER_HUBS' | 'TOPIC_SHARDS'>;

/** Brings each message to its users' hubs and its shared topics: one call each, however many messages. Rejects when one of them fails. */
export async function publishMessages(
  env: Namespaces,
  messages: readonly Publication[],
  trace?: Trace,
): Promise<void> {
  const { users, topics } = sortMessages(messages);
  const calls = [
    ...[...users].map(([userId, events]) =>
      noted(trace, 'UserHub', async () => {
        await env.USER_HUBS.get(env.USER_HUBS.idFromName(`user:${userId}`)).publish(events);
      }),
    ),
    ...[...topics].map(([topic, events]) =>
      noted(trace, 'TopicShard', async () => {
        await env.TOPIC_SHARDS.get(env.TOPIC_SHARDS.idFromName(topic)).publish(events);
      }),
    ),
  ];
  await runAll(calls);
}

/** A call of a Durable Object as a span, where there is a trace. */
function noted(trace: Trace | undefined, kind: string, call: () => Promise<void>): () => Promise<void> {
  const about = {
    name: `${kind}.publish`,
    kind: 'client',
    attributes: { 'rpc.system': 'durable-object' },
  } as const;
  return trace ? () => inSpan(trace, about, call) : call;
}

/** What goes where, in the order it was given. Refuses what is no message, before anything is sent. */
export function sortMessages(messages: readonly Publication[]) {
  const users = new Map<string, HubEvent[]>();
  const topics = new Map<string, HubEvent[]>();
  for (const message of messages) {
    const { userIds = [], topics: shared = [] } = message;
    for (const userId of new Set(userIds)) push(users, userId, toEvent(message, message.topic, false));
    for (const topic of new Set(shared)) push(topics, topic, toEvent(message, topic, true));
  }
  return { users, topics };
}

function toEvent(
  { type, data, id, isTransient, key }: Publication,
  topic: string,
  isShared: boolean,
): HubEvent {
  const text = JSON.stringify(data ?? null);
  if (text.length > LARGEST) throw new TypeError(`${type} is larger than ${LARGEST} characters`);
  if (isSharedTopic(Topic.parse(topic)) !== isShared)
    throw new TypeError(`${topic} is ${isShared ? 'not ' : ''}a shared topic`);
  return { topic, type, data: text, id, isTransient, key };
}

function push(map: Map<string, HubEvent[]>, key: string, event: HubEvent): void {
  const events = map.get(key);
  if (events) events.push(event);
  else map.set(key, [event]);
}

async function runAll(calls: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  const waiting = calls.values();
  const work = async () => {
    for (const call of waiting) await call().catch((cause: unknown) => failures.push(cause));
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, calls.length) }, work));
  if (failures.length > 0) throw new AggregateError(failures, 'a part was not published');
}
