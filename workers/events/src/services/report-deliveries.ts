import { resendDelay, type DeliveryReport } from '@highstreet/events';
import { writeBatch } from '@highstreet/data';
import type { Ctx } from '../context.ts';
import { buryDelivery, confirmDeliveries, noteFailure } from '../db/deliveries.ts';

/** Writes down what became of deliveries to a consumer: confirmed, to be tried again, or dead letters. */
export async function reportDeliveries(ctx: Ctx, consumer: string, report: DeliveryReport): Promise<void> {
  const now = ctx.now();
  await writeBatch(ctx.db, [
    ...(report.done.length > 0 ? confirmDeliveries(consumer, report.done, now) : []),
    ...report.failed.map(({ id, error, tries, retryInMs }) =>
      retryInMs === undefined
        ? buryDelivery({ consumer, eventId: id, error, tries, now })
        : noteFailure({
            consumer,
            eventId: id,
            error,
            tries,
            retryAt: now + retryInMs + resendDelay(1),
          }),
    ),
  ]);
}
