import { cacheHeaders, nextLink } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/routes.ts';
import { listAudit } from '../services/list-audit.ts';
import { listSubscriptions } from '../services/list-subscriptions.ts';
import { discardDeadLetter, getDeadLetter, listDeadLetters } from '../services/manage-dead-letters.ts';
import { getEvent, listEvents } from '../services/read-history.ts';
import { listReplays, replayEvents } from '../services/replay-events.ts';

const PRIVATE = cacheHeaders(false);

export const list = serve(routes.listEvents, async (c) => {
  const page = await listEvents(c.get('ctx'), c.req.valid('query'));
  return c.json(page, 200, { ...PRIVATE, ...nextLink(c, page.nextCursor) });
});

export const get = serve(routes.getEvent, async (c) =>
  c.json(await getEvent(c.get('ctx'), c.req.valid('param').id), 200, PRIVATE),
);

export const subscriptions = serve(routes.listSubscriptions, async (c) =>
  c.json(await listSubscriptions(c.get('ctx')), 200, PRIVATE),
);

export const deadLetters = serve(routes.listDeadLetters, async (c) => {
  const page = await listDeadLetters(c.get('ctx'), c.req.valid('query'));
  return c.json(page, 200, { ...PRIVATE, ...nextLink(c, page.nextCursor) });
});

export const deadLetter = serve(routes.getDeadLetter, async (c) => {
  const { consumer, eventId } = c.req.valid('param');
  return c.json(await getDeadLetter(c.get('ctx'), consumer, eventId), 200, PRIVATE);
});

export const discard = serve(routes.discardDeadLetter, async (c) => {
  const { consumer, eventId } = c.req.valid('param');
  await discardDeadLetter(c.get('ctx'), consumer, eventId);
  return c.body(null, 204);
});

export const replay = serve(routes.createReplay, async (c) =>
  c.json(await replayEvents(c.get('ctx'), c.req.valid('json')), 201),
);

export const replays = serve(routes.listReplays, async (c) => {
  const page = await listReplays(c.get('ctx'), c.req.valid('query'));
  return c.json(page, 200, { ...PRIVATE, ...nextLink(c, page.nextCursor) });
});

export const audit = serve(routes.listAuditRecords, async (c) => {
  const page = await listAudit(c.get('ctx'), c.req.valid('query'));
  return c.json(page, 200, { ...PRIVATE, ...nextLink(c, page.nextCursor) });
});
