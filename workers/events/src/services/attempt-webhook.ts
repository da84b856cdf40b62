import { writeBatch } from '@highstreet/data';
import { writeLog } from '@highstreet/telemetry';
import type { Ctx } from '../context.ts';
import {
  claimAttempt,
  failPending,
  insertAttempt,
  listDueIds,
  postponeDelivery,
  settleDelivery,
} from '../db/webhook-deliveries.ts';
import { findEndpoint, noteEndpointFailure, noteEndpointSuccess, type EndpointRow } from '../db/webhooks.ts';
import { refuseAddress } from '../secrets/check-address.ts';
import { signWebhook } from '../secrets/sign-webhook.ts';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
/** Pauses before the second and each later attempt: ten attempts within two and a half days. */
const PAUSES = [5, 30, 120, 600, 1_800, 2 * 3_600, 6 * 3_600, 12 * 3_600, 24 * 3_600].map((s) => s * SECOND);
const TIMEOUT_MS = 10 * SECOND;
const LEASE_MS = 60 * SECOND;
const DISABLE_AFTER_MS = 72 * HOUR;
/** The longest pause a queue keeps; the cron looks after longer ones. */
const QUEUE_MAX_SECONDS = 43_200;

type Answer = { status: number | undefined; error: string | undefined; duration: number };
type Delivery = NonNullable<Awaited<ReturnType<typeof claimAttempt>>>;

/** Makes one attempt at a delivery if it is due and nobody else makes it. Never throws: what failed is tried again later. */
export async function attemptWebhook(ctx: Ctx, deliveryId: string): Promise<void> {
  try {
    const delivery = await claimAttempt(ctx.db, deliveryId, { now: ctx.now(), leaseMs: LEASE_MS });
    const endpoint = delivery && (await findEndpoint(ctx.db, delivery.endpointId));
    if (!delivery || !endpoint) return;
    if (endpoint.disabledAt !== null)
      return void (await writeBatch(ctx.db, [settleDelivery(delivery.id, 'failed', ctx.now())]));
    const answer = await post(ctx, endpoint, delivery);
    await settle(ctx, delivery, answer);
  } catch (cause) {
    writeLog({ level: 'warn', slice: 'events', message: 'webhook attempt broke off', deliveryId, cause });
  }
}

async function post(ctx: Ctx, endpoint: EndpointRow, delivery: Delivery): Promise<Answer> {
  const start = ctx.now();
  const took = () => ctx.now() - start;
  const refusal = refuseAddress(endpoint.url, ctx.isProduction);
  if (refusal) return { status: undefined, error: `the address ${refusal}`, duration: 0 };
  try {
    const response = await ctx.fetch(await signedRequest(ctx, endpoint, delivery));
    await response.body?.cancel();
    const isTaken = response.status >= 200 && response.status < 300;
    const error = isTaken
      ? undefined
      : response.status >= 300 && response.status < 400
        ? 'redirects are not followed'
        : `answered ${response.status}`;
    return { status: response.status, error, duration: took() };
  } catch (cause) {
    const isLate = cause instanceof Error && cause.name === 'TimeoutError';
    return { status: undefined, error: isLate ? 'no answer within 10 s' : 'not reached', duration: took() };
  }
}

/** The event as it was committed, with the three headers of Standard Webhooks. The id is the event's, the same at every attempt. */
async function signedRequest(ctx: Ctx, endpoint: EndpointRow, delivery: Delivery): Promise<Request> {
  const id = delivery.eventId;
  const timestamp = Math.floor(ctx.now() / SECOND);
  const sealed = [endpoint.secret, (endpoint.oldSecretUntil ?? 0) > ctx.now() ? endpoint.oldSecret : null];
  const secrets = await Promise.all(
    sealed.filter((each) => each !== null).map((each) => ctx.vault.open(`webhook:${endpoint.id}`, each)),
  );
  return new Request(endpoint.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Highstreet-Webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': await signWebhook({ id, timestamp, payload: delivery.payload }, secrets),
    },
    body: delivery.payload,
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}

async function settle(ctx: Ctx, delivery: Delivery, answer: Answer): Promise<void> {
  const now = ctx.now();
  const { id, endpointId, attempts } = delivery;
  const attempt = insertAttempt(id, { ...answer, number: attempts, at: now - answer.duration });
  if (answer.error === undefined) {
    const success = [settleDelivery(id, 'delivered', now), noteEndpointSuccess(endpointId, now)];
    return void (await writeBatch(ctx.db, [attempt, ...success]));
  }
  const pause = PAUSES[attempts - 1];
  const pauseMs = pause && Math.round(pause * (0.8 + ctx.random() * 0.4));
  const failure = {
    error: answer.error,
    now,
    disableAfterMs: DISABLE_AFTER_MS,
    isGone: answer.status === 410,
  };
  await writeBatch(ctx.db, [
    attempt,
    pauseMs === undefined ? settleDelivery(id, 'failed', now) : postponeDelivery(id, now + pauseMs),
    ...noteEndpointFailure(endpointId, failure),
    failPending(endpointId, now),
  ]);
  if (pauseMs !== undefined) await requestAttempts(ctx, [id], Math.ceil(pauseMs / SECOND));
}

/** Asks for attempts after a pause. What the queue refuses or loses, the cron asks for again. */
export async function requestAttempts(ctx: Ctx, ids: readonly string[], delaySeconds = 0): Promise<void> {
  if (ids.length === 0 || delaySeconds > QUEUE_MAX_SECONDS) return;
  const delay = delaySeconds > 0 ? { delaySeconds } : {};
  const messages = ids.map((deliveryId) => ({ body: { deliveryId }, ...delay }));
  for (let start = 0; start < messages.length; start += 100)
    await ctx.attempts.sendBatch(messages.slice(start, start + 100));
}

/** Asks for every attempt that is due; for the cron. */
export async function requestDueAttempts(ctx: Ctx): Promise<void> {
  await requestAttempts(ctx, await listDueIds(ctx.db, ctx.now(), 1_000));
}
