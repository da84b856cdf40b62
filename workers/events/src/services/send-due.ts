import { MAX_MESSAGE_BYTES, type Delivery } from '@highstreet/events';
import { writeLog } from '@highstreet/telemetry';
import type { Ctx } from '../context.ts';
import { claimDueDeliveries, listDueConsumers, type DueDelivery } from '../db/deliveries.ts';
import { sendTo } from './accept-events.ts';

const BATCH = 100;
const ROUNDS = 50;
const SWEEP_EVERY_MS = 5_000;

let sweptAt = 0;

/** Sends every delivery that is due: unconfirmed for too long, refused, or asked for by a replay. Consumers do not wait for one another. */
export async function sendDueDeliveries(ctx: Ctx): Promise<void> {
  sweptAt = ctx.now();
  const due = await listDueConsumers(ctx.db, [...ctx.subscribers.keys()], ctx.now());
  await Promise.all(due.map((consumer) => sendDueTo(ctx, consumer)));
}

async function sendDueTo(ctx: Ctx, consumer: string): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const due = await claimDueDeliveries(ctx.db, consumer, { now: ctx.now(), limit: BATCH });
    await sendTo(ctx, consumer, due.map(toDelivery));
    if (due.length < BATCH) return;
  }
}

function toDelivery({ event, size, tries, replayId }: DueDelivery): Delivery {
  const mark = replayId === undefined ? {} : { replay: replayId };
  return size > MAX_MESSAGE_BYTES ? { ref: event.id, tries, ...mark } : { event, tries, ...mark };
}

/** While there is traffic: every five seconds, beside the work at hand, sends what a crash left behind. */
export function sendDueNowAndThen(ctx: Ctx): void {
  if (ctx.now() - sweptAt < SWEEP_EVERY_MS) return;
  sweptAt = ctx.now();
  const sweeping = sendDueDeliveries(ctx).catch((cause: unknown) => {
    writeLog({ level: 'warn', slice: 'events', message: 'deliveries wait', cause });
  });
  ctx.defer(sweeping);
}
