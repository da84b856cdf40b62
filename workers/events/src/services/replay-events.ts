import { writeBatch } from '@highstreet/data';
import { InvalidInput, NotFound, requireActor, type PageQuery } from '@highstreet/http';
import type { CreateReplay, Replay, ReplayPage } from '../contract/index.ts';
import { eventProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { findEvent } from '../db/events.ts';
import { findReplay, insertReplay, listReplayRows, reopenDeliveries } from '../db/replays.ts';
import { recordAct } from './record-act.ts';
import { sendDueDeliveries } from './send-due.ts';

/**
 * Hands events to one subscriber again. They carry the replay's id; what has taken effect there is found in the inbox and does not
 * do so twice. A time range means the types that the subscriber has subscribed to.
 */
export async function replayEvents(ctx: Ctx, input: CreateReplay): Promise<Replay> {
  const { id: requestedBy } = requireActor(ctx.actor);
  const subscribed = ctx.subscribers.get(input.consumer);
  if (!subscribed)
    throw new InvalidInput(
      `There is no subscriber ${input.consumer}.`,
      [{ pointer: '/consumer', detail: 'is no subscriber' }],
      eventProblems.unknownConsumer,
    );
  if (input.what === 'event' && !(await findEvent(ctx.db, input.eventId)))
    throw new NotFound('There is no such event.');
  const request: CreateReplay =
    input.what === 'time-range' ? { ...input, types: input.types ?? [...subscribed] } : input;
  const id = ctx.newId('rpl');
  const now = ctx.now();
  await writeBatch(ctx.db, [
    reopenDeliveries(id, request, now),
    insertReplay(id, request, { requestedBy, now }),
    recordAct(ctx, 'events.replayed', id),
  ]);
  const replay = await findReplay(ctx.db, id);
  if (!replay) throw new Error(`replay ${id} is gone after its creation`);
  ctx.defer(sendDueDeliveries(ctx));
  return replay;
}

/** Replays for an admin. */
export function listReplays(ctx: Ctx, query: PageQuery): Promise<ReplayPage> {
  return listReplayRows(ctx.db, query);
}
