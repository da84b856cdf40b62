import { writeBatch } from '@highstreet/data';
import { InvalidInput, NotFound, type PageQuery } from '@highstreet/http';
import type {
  CreateWebhookEndpoint,
  NewWebhookEndpoint,
  UpdateWebhookEndpoint,
  WebhookEndpoint,
  WebhookEndpointPage,
} from '../contract/index.ts';
import { eventProblems } from '../contract/problems.ts';
import type { Ctx } from '../context.ts';
import { webhookEndpoints } from '../db/schema.ts';
import {
  deleteEndpoint,
  findEndpoint,
  listEndpointRows,
  toEndpoint,
  type EndpointRow,
} from '../db/webhooks.ts';
import { failPending } from '../db/webhook-deliveries.ts';
import { refuseAddress } from '../secrets/check-address.ts';
import { newWebhookSecret } from '../secrets/sign-webhook.ts';
import { recordAct } from './record-act.ts';
import { eq } from 'drizzle-orm';

const OVERLAP_MS = 24 * 60 * 60 * 1000;

export function listWebhooks(ctx: Ctx, query: PageQuery): Promise<WebhookEndpointPage> {
  return listEndpointRows(ctx.db, query);
}

export async function getWebhook(ctx: Ctx, id: string): Promise<WebhookEndpoint> {
  return toEndpoint(await getRow(ctx, id));
}

/** Adds an endpoint. Its secret is in the answer and nowhere else. */
export async function createWebhook(ctx: Ctx, input: CreateWebhookEndpoint): Promise<NewWebhookEndpoint> {
  requireAddress(ctx, input.url);
  const id = ctx.newId('whe');
  const secret = newWebhookSecret();
  const row: EndpointRow = {
    ...input,
    id,
    secret: await seal(ctx, id, secret),
    oldSecret: null,
    oldSecretUntil: null,
    disabledAt: null,
    disabledReason: null,
    failingSince: null,
    lastSuccessAt: null,
    lastError: null,
    createdAt: ctx.now(),
  };
  await writeBatch(ctx.db, [
    ctx.db.insert(webhookEndpoints).values(row),
    recordAct(ctx, 'webhook.created', id),
  ]);
  return { ...toEndpoint(row), secret };
}

/** Changes an endpoint; enabling it forgets that it failed. */
export async function updateWebhook(
  ctx: Ctx,
  id: string,
  { enabled, ...change }: UpdateWebhookEndpoint,
): Promise<WebhookEndpoint> {
  await getRow(ctx, id);
  if (change.url !== undefined) requireAddress(ctx, change.url);
  const now = ctx.now();
  const switched: Partial<EndpointRow> =
    enabled === undefined
      ? {}
      : enabled
        ? { disabledAt: null, disabledReason: null, failingSince: null }
        : { disabledAt: now, disabledReason: 'An admin disabled it.' };
  const set = { ...change, ...switched };
  if (Object.keys(set).length > 0)
    await writeBatch(ctx.db, [
      ctx.db.update(webhookEndpoints).set(set).where(eq(webhookEndpoints.id, id)),
      failPending(id, now),
      recordAct(ctx, 'webhook.updated', id),
    ]);
  return getWebhook(ctx, id);
}

export async function deleteWebhook(ctx: Ctx, id: string): Promise<void> {
  await getRow(ctx, id);
  await writeBatch(ctx.db, [...deleteEndpoint(id), recordAct(ctx, 'webhook.deleted', id)]);
}

/** A new secret; for a day both sign, so that the other side can change over. */
export async function rotateWebhookSecret(ctx: Ctx, id: string): Promise<NewWebhookEndpoint> {
  const row = await getRow(ctx, id);
  const secret = newWebhookSecret();
  const set = {
    secret: await seal(ctx, id, secret),
    oldSecret: row.secret,
    oldSecretUntil: ctx.now() + OVERLAP_MS,
  };
  await writeBatch(ctx.db, [
    ctx.db.update(webhookEndpoints).set(set).where(eq(webhookEndpoints.id, id)),
    recordAct(ctx, 'webhook.secret_rotated', id),
  ]);
  return { ...toEndpoint(row), secret };
}

async function getRow(ctx: Ctx, id: string): Promise<EndpointRow> {
  const row = await findEndpoint(ctx.db, id);
  if (!row) throw new NotFound('There is no such webhook endpoint.');
  return row;
}

function seal(ctx: Ctx, id: string, secret: string): Promise<string> {
  return ctx.vault.seal(`webhook:${id}`, secret);
}

function requireAddress(ctx: Ctx, url: string): void {
  const refusal = refuseAddress(url, ctx.isProduction);
  if (refusal === undefined) return;
  throw new InvalidInput(
    `The address ${refusal}.`,
    [{ pointer: '/url', detail: refusal }],
    eventProblems.addressRefused,
  );
}
