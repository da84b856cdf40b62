import { DurableObject } from 'cloudflare:workers';
import { control, type Position } from '../contract/frames.ts';
import { readEnv, type Env } from '../env.ts';
import { Coalescer } from '../hub/coalescer.ts';
import { frameText } from '../hub/frame-text.ts';
import type { HubEvent } from '../hub/hub-event.ts';
import { Ring, type StoredEvent } from '../hub/ring.ts';
import type { TopicRpc } from '../hub/rpc.ts';
import type { Joined } from '../hub/topic-links.ts';
import { callHubs, within, type Told } from './call-hubs.ts';
import { Members, type Member } from './members.ts';

const DAY_MS = 24 * 60 * 60_000;
const RETRY_MS = 5_000;
const PAUSE_MS = 200;
/** Who joins anew read the thing a moment ago: what happened since then comes along. */
const LOOK_BACK_MS = 10_000;

/**
 * One shared topic. The first shard, named as the topic, is its head: it keeps the sequence and knows who listens. Each further one,
 * `<topic>#<n>`, keeps nothing and tells the thousand hubs that the head gives it.
 */
export class TopicShard extends DurableObject<Env> implements TopicRpc {
  readonly #members = new Members(this.ctx.storage.sql);
  readonly #transient = new Coalescer<HubEvent>(PAUSE_MS, (events) => this.ctx.waitUntil(this.#pass(events)));
  #ring = new Ring(this.ctx.storage.sql);
  #sent = 0;
  #isSending = false;

  constructor(ctx: DurableObjectState, bindings: Env) {
    super(ctx, readEnv(bindings));
    if (this.#ring.epoch === undefined) return;
    this.#members.open();
    this.#sent = this.#readSent();
  }

  /** Takes a hub in, and gives what it missed: since `from`, else of the last ten seconds. */
  async join(hub: string, seq: number, from: Position | undefined): Promise<Joined> {
    if (this.#ring.epoch === undefined) this.#begin();
    this.#members.join(hub, seq);
    await this.#wakeBy(Date.now() + DAY_MS);
    const position = this.#ring.begin();
    const recent = () => ({
      kind: 'events' as const,
      events: this.#ring.youngerThan(Date.now() - LOOK_BACK_MS),
    });
    return { ...position, missed: from ? this.#ring.since(from) : recent() };
  }

  async leave(hub: string, seq: number): Promise<void> {
    if (this.#ring.epoch !== undefined) this.#members.leave(hub, seq);
  }

  /** Keeps events in their order, for who has just read the thing and joins in a moment, and sends them to all who listen. */
  async publish(events: HubEvent[]): Promise<void> {
    if (this.#ring.epoch === undefined) this.#begin();
    const kept = events.filter((event) => !event.isTransient);
    for (const event of events.filter((each) => each.isTransient))
      this.#transient.add(`${event.type} ${event.key ?? ''}`, event);
    if (this.#ring.append(kept, Date.now()).length === 0) return;
    await this.#wakeBy(Date.now() + RETRY_MS);
    await this.#send();
  }

  /** As a further shard: tells these hubs. */
  tell(topic: string, hubs: string[], events: StoredEvent[]): Promise<Told> {
    return callHubs(hubs, (hub) => this.#hub(hub).deliver(topic, events));
  }

  /** Sends what a broken run left over, and again to hubs that could not be reached; forgets a topic that nobody listened to for a day. */
  override async alarm(): Promise<void> {
    if (this.#members.count === 0 && this.#ring.lastAt() < Date.now() - DAY_MS) {
      await this.ctx.storage.deleteAll();
      this.#ring = new Ring(this.ctx.storage.sql);
      return;
    }
    await this.#send();
    for (const member of this.#members.listBehind()) await this.#catchUp(member);
    const isBehind = this.#members.listBehind().length > 0;
    await this.ctx.storage.setAlarm(Date.now() + (isBehind ? RETRY_MS : DAY_MS));
  }

  #begin(): void {
    this.#ring.begin();
    this.#members.open();
    this.ctx.storage.sql.exec(`CREATE TABLE IF NOT EXISTS sent (off INTEGER NOT NULL)`);
    this.ctx.storage.sql.exec(`INSERT INTO sent (off) VALUES (0)`);
    this.#sent = 0;
  }

  /** One run at a time, so that every hub gets the events in their order; what comes meanwhile goes with the next round. */
  async #send(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    try {
      while (this.#sent < this.#ring.off) await this.#sendRound();
    } finally {
      this.#isSending = false;
    }
  }

  async #sendRound(): Promise<void> {
    const before = this.#sent;
    const missed = this.#ring.since({ epoch: this.#ring.epoch ?? '', off: before });
    const members = this.#members.list();
    const last = this.#ring.off;
    const told = missed.kind === 'events' ? await this.#tellAll(members, missed.events) : failedAll(members);
    const seqs = new Map(members.map(({ hub, seq }) => [hub, seq]));
    for (const hub of told.gone) this.#members.leave(hub, seqs.get(hub) ?? 0);
    for (const hub of told.failed) this.#members.setBehind(hub, before);
    this.#sent = last;
    this.ctx.storage.sql.exec(`UPDATE sent SET off = ?`, last);
  }

  async #tellAll(members: readonly Member[], events: StoredEvent[]): Promise<Told> {
    const topic = events[0]?.topic ?? '';
    const shards = Map.groupBy(members, ({ shard }) => shard);
    const runs = [...shards].map(async ([shard, some]): Promise<Told> => {
      const hubs = some.map(({ hub }) => hub);
      if (shard === 0) return this.tell(topic, hubs, events);
      const id = this.env.TOPIC_SHARDS.idFromName(`${topic}#${shard}`);
      return this.env.TOPIC_SHARDS.get(id)
        .tell(topic, hubs, events)
        .catch(() => ({ gone: [], failed: hubs }));
    });
    const told = await Promise.all(runs);
    return { gone: told.flatMap(({ gone }) => gone), failed: told.flatMap(({ failed }) => failed) };
  }

  /** Until the hub has all there is; a hub that missed more than is kept is told that it did. */
  async #catchUp({ hub, seq, behind }: Member): Promise<void> {
    let done = behind ?? 0;
    while (done < this.#ring.off) {
      const upTo = this.#ring.off;
      const missed = this.#ring.since({ epoch: this.#ring.epoch ?? '', off: done });
      const events = missed.kind === 'events' ? missed.events : [];
      const topic = this.#ring.youngerThan(0)[0]?.topic ?? '';
      const call =
        missed.kind === 'events'
          ? this.#hub(hub).deliver(topic, events)
          : this.#hub(hub).pass(topic, this.#resyncText(topic));
      const heard = await within(call).catch(() => undefined);
      if (heard === undefined) return this.#members.setBehind(hub, done);
      if (!heard) return this.#members.leave(hub, seq);
      done = upTo;
    }
    this.#members.setBehind(hub, null);
  }

  #resyncText(ch: string): string {
    const data = JSON.stringify({ kind: 'shared', epoch: this.#ring.epoch });
    return frameText({ ch, off: this.#ring.off, type: control.resync, data });
  }

  async #pass(events: readonly HubEvent[]): Promise<void> {
    const hubs = this.#members.list().map(({ hub }) => hub);
    for (const { topic, type, data } of events)
      await callHubs(hubs, (hub) => this.#hub(hub).pass(topic, frameText({ ch: topic, type, data })));
  }

  #hub(id: string) {
    return this.env.USER_HUBS.get(this.env.USER_HUBS.idFromString(id));
  }

  #readSent(): number {
    const rows = this.ctx.storage.sql.exec<{ off: number }>(`SELECT off FROM sent`).toArray();
    return rows[0]?.off ?? 0;
  }

  async #wakeBy(at: number): Promise<void> {
    const planned = await this.ctx.storage.getAlarm();
    if (planned === null || planned > at) await this.ctx.storage.setAlarm(at);
  }
}

function failedAll(members: readonly Member[]): Told {
  return { gone: [], failed: members.map(({ hub }) => hub) };
}
