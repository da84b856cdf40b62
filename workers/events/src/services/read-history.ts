import type { CloudEvent } from '@highstreet/events';
import { NotFound } from '@highstreet/http';
import type { EventDetails, EventPage, EventQuery } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { listDeliveriesOf } from '../db/dead-letters.ts';
import { findEvent, listEventRows, listStoredIds, toSummary } from '../db/events.ts';

/** What happened, for an admin. */
export function listEvents(ctx: Ctx, query: EventQuery): Promise<EventPage> {
  return listEventRows(ctx.db, query);
}

/** An event and its way to each subscriber. */
export async function getEvent(ctx: Ctx, id: string): Promise<EventDetails> {
  const [row, deliveries] = await Promise.all([findEvent(ctx.db, id), listDeliveriesOf(ctx.db, id)]);
  if (!row) throw new NotFound('There is no such event.');
  return { ...toSummary(row), event: JSON.parse(row.event), deliveries };
}

/** An event for a subscriber that got a reference; null when it is too old. */
export async function readEvent(ctx: Ctx, id: string): Promise<CloudEvent | null> {
  const row = await findEvent(ctx.db, id);
  return row ? JSON.parse(row.event) : null;
}

/** Which of these events are stored with their deliveries. */
export function listKnown(ctx: Ctx, ids: readonly string[]): Promise<string[]> {
  return listStoredIds(ctx.db, ids);
}
