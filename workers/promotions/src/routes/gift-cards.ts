import { entityTag, nextLink, versionOf } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/gift-card-routes.ts';
import {
  checkGiftCard,
  claimGiftCard,
  getGiftCard,
  issueGiftCard,
  listGiftCardEntries,
  listGiftCards,
  listOwnGiftCards,
  updateGiftCard,
  type VersionedCard,
} from '../services/manage-gift-cards.ts';
import { readHeaders } from './read-headers.ts';

export const list = serve(routes.listGiftCards, async (c) => {
  const page = await listGiftCards(c.get('ctx'), c.req.valid('query'));
  return c.json(page, 200, { ...readHeaders, ...nextLink(c, page.nextCursor) });
});

export const issue = serve(routes.issueGiftCard, async (c) => {
  const issued = await issueGiftCard(c.get('ctx'), c.req.valid('json'));
  const location = `/api/gift-cards/${issued.card.id}`;
  return c.json(issued.card, 201, { ...readHeaders, location, etag: tagOf(issued) });
});

export const check = serve(routes.checkGiftCard, async (c) =>
  c.json(await checkGiftCard(c.get('ctx'), c.req.valid('json').code), 200, readHeaders),
);

export const claim = serve(routes.claimGiftCard, async (c) => {
  const claimed = await claimGiftCard(c.get('ctx'), c.req.valid('json').code);
  return c.json(claimed.card, 200, { ...readHeaders, etag: tagOf(claimed) });
});

export const mine = serve(routes.listOwnGiftCards, async (c) => {
  const page = await listOwnGiftCards(c.get('ctx'), c.req.valid('query'));
  return c.json(page, 200, { ...readHeaders, ...nextLink(c, page.nextCursor) });
});

export const get = serve(routes.getGiftCard, async (c) => {
  const found = await getGiftCard(c.get('ctx'), c.req.valid('param').id);
  return c.json(found.card, 200, { ...readHeaders, etag: tagOf(found) });
});

export const update = serve(routes.updateGiftCard, async (c) => {
  const version = versionOf(c.req.header('if-match'));
  const updated = await updateGiftCard(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'), version);
  return c.json(updated.card, 200, { etag: tagOf(updated) });
});

export const entries = serve(routes.listGiftCardEntries, async (c) => {
  const page = await listGiftCardEntries(c.get('ctx'), c.req.valid('param').id, c.req.valid('query'));
  return c.json(page, 200, { ...readHeaders, ...nextLink(c, page.nextCursor) });
});

function tagOf({ card, version }: VersionedCard): string {
  return entityTag(version, JSON.stringify(card));
}
