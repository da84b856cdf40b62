import { NotFound } from '@highstreet/http';
import { formatTraceparent } from '@highstreet/telemetry';
import type { CloudEvent } from '@highstreet/events';
import { webhookTested } from '../contract/events.ts';
import type { WebhookDelivery, WebhookDeliveryPage, WebhookDeliveryQuery } from '../contract/index.ts';
import type { Ctx } from '../context.ts';
import { webhookDeliveries } from '../db/schema.ts';
import { findWebhookDelivery, listWebhookDeliveryRows, reopenDelivery } from '../db/webhook-deliveries.ts';
import { attemptWebhook } from './attempt-webhook.ts';
import { getWebhook } from './manage-webhooks.ts';

/** The delivery log of an endpoint. */
export async function listWebhookDeliveries(
  ctx: Ctx,
  endpointId: string,
  query: WebhookDeliveryQuery,
): Promise<WebhookDeliveryPage> {
  await getWebhook(ctx, endpointId);
  return listWebhookDeliveryRows(ctx.db, endpointId, query);
}

/** Sends a delivery again now, whatever became of it. */
export async function retryWebhookDelivery(
  ctx: Ctx,
  endpointId: string,
  id: string,
): Promise<WebhookDelivery> {
  const row = await reopenDelivery(ctx.db, endpointId, id, ctx.now());
  if (!row) throw new NotFound('There is no such delivery.');
  ctx.defer(attemptWebhook(ctx, id));
  return getDelivery(ctx, id);
}

/** Sends an event that means nothing, so that the other side can be tried out. */
export async function testWebhook(ctx: Ctx, endpointId: string): Promise<WebhookDelivery> {
  await getWebhook(ctx, endpointId);
  const id = ctx.newId('whd');
  const now = ctx.now();
  const event: CloudEvent = {
    specversion: '1.0',
    id: ctx.newId('evt'),
    source: '/slices/events',
    type: webhookTested.type,
    subject: endpointId,
    time: new Date(now).toISOString(),
    datacontenttype: 'application/json',
    dataschema: `/events/${webhookTested.type}/v${webhookTested.version}`,
    data: webhookTested(endpointId, { endpointId }).data,
    traceparent: formatTraceparent(ctx.trace),
    correlationid: ctx.correlationId,
    slicerelease: ctx.release,
  };
  await ctx.db.insert(webhookDeliveries).values({
    id,
    endpointId,
    eventId: event.id,
    type: event.type,
    payload: JSON.stringify(event),
    dueAt: now,
    createdAt: now,
  });
  ctx.defer(attemptWebhook(ctx, id));
  return getDelivery(ctx, id);
}

async function getDelivery(ctx: Ctx, id: string): Promise<WebhookDelivery> {
  const delivery = await findWebhookDelivery(ctx.db, id);
  if (!delivery) throw new NotFound('There is no such delivery.');
  return delivery;
}
