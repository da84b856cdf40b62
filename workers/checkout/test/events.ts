import { writeBatch } from '@highstreet/data';
import { handlers } from '../src/events/index.ts';
import type { TestCtx } from './context.ts';

/** Has an event take its effect, with the same id every time for the same type. */
export async function takeEffectForTest(ctx: TestCtx, type: string, data: object): Promise<void> {
  const handler = handlers.find((each) => each.type === type);
  if (!handler) throw new Error(`nobody handles ${type}`);
  const event = {
    specversion: '1.0' as const,
    id: `evt_${type}`,
    source: '/slices/test',
    type,
    subject: 'test',
    time: new Date(0).toISOString(),
    datacontenttype: 'application/json' as const,
    dataschema: `/events/${type}/v1`,
    data,
    traceparent: '00-00000000000000000000000000000001-0000000000000001-00',
    correlationid: 'test',
    slicerelease: 'test',
  };
  const writes = await handler.writes(ctx, event);
  if (writes.length > 0) await writeBatch(ctx.db, writes);
  await handler.after(ctx, event);
}
