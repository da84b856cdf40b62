import type { Position } from '../contract/frames.ts';
import type { Told } from '../topic/call-hubs.ts';
import type { HubEvent } from './hub-event.ts';
import type { StoredEvent } from './ring.ts';
import type { Joined } from './topic-links.ts';

/** What others ask of a hub; `UserHub` is one. */
export type HubRpc = {
  publish(events: HubEvent[]): Promise<void>;
  deliver(topic: string, events: StoredEvent[]): Promise<boolean>;
  pass(topic: string, text: string): Promise<boolean>;
  endSessions(sessions: { sessionId: string; reason: string }[]): Promise<void>;
  isOnline(): Promise<boolean>;
};

/** What others ask of a shared topic; `TopicShard` is one. */
export type TopicRpc = {
  join(hub: string, seq: number, from: Position | undefined): Promise<Joined>;
  leave(hub: string, seq: number): Promise<void>;
  publish(events: HubEvent[]): Promise<void>;
  tell(topic: string, hubs: string[], events: StoredEvent[]): Promise<Told>;
};

/** The part of a Durable Object namespace that is used here. */
export type Namespace<Stub> = {
  idFromName(name: string): DurableObjectId;
  idFromString(id: string): DurableObjectId;
  get(id: DurableObjectId): Stub;
};

export type Hubs = Namespace<HubRpc & { fetch(request: Request): Promise<Response> }>;
export type Topics = Namespace<TopicRpc>;
