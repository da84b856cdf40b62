import { defineRoute, json, jsonBody, PageQuery, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import {
  GiftCard,
  GiftCardBalance,
  GiftCardCode,
  GiftCardEntryPage,
  GiftCardPage,
  IssueGiftCard,
  ListGiftCardsQuery,
  UpdateGiftCard,
} from './gift-card-schemas.ts';

const tags = ['Gift cards'];
const scope = { read: 'promotions:read', write: 'promotions:write' } as const;
const Id = z.object({ id: z.string().max(60) });
const IfMatch = z.object({ 'if-match': z.string().max(200).optional() });

export const listGiftCards = defineRoute({
  operationId: 'listGiftCards',
  method: 'get',
  path: '/api/gift-cards',
  tags,
  summary: 'All gift cards, the newest first; their codes are masked',
  access: 'admin',
  scope: scope.read,
  request: { query: ListGiftCardsQuery },
  responses: { 200: json(GiftCardPage, 'One page'), ...problems(400, 401, 403) },
});

export const issueGiftCard = defineRoute({
  operationId: 'issueGiftCard',
  method: 'post',
  path: '/api/gift-cards',
  tags,
  summary: 'Issue a gift card, or store credit of a customer; only this answer shows the whole code',
  access: 'admin',
  scope: scope.write,
  request: { body: jsonBody(IssueGiftCard) },
  responses: { 201: json(GiftCard, 'The new card'), ...problems(400, 401, 403, 415, 422) },
});

export const checkGiftCard = defineRoute({
  operationId: 'checkGiftCard',
  method: 'post',
  path: '/api/gift-cards/check',
  tags,
  summary: "What is on a card; another customer's is as unknown as any",
  access: 'public',
  scope: scope.read,
  request: { body: jsonBody(GiftCardCode) },
  responses: { 200: json(GiftCardBalance, 'Its balance'), ...problems(400, 404, 415, 422, 429) },
});

export const claimGiftCard = defineRoute({
  operationId: 'claimGiftCard',
  method: 'post',
  path: '/api/gift-cards/claim',
  tags,
  summary: "Make a card the caller's own store credit; from then on nobody else can spend it",
  access: 'signed-in',
  scope: scope.write,
  request: { body: jsonBody(GiftCardCode) },
  responses: { 200: json(GiftCard, 'The card'), ...problems(400, 401, 404, 409, 415, 422, 429) },
});

export const listOwnGiftCards = defineRoute({
  operationId: 'listOwnGiftCards',
  method: 'get',
  path: '/api/gift-cards/mine',
  tags,
  summary: "The caller's store credit",
  access: 'signed-in',
  scope: scope.read,
  request: { query: PageQuery },
  responses: { 200: json(GiftCardPage, 'One page'), ...problems(400, 401) },
});

export const getGiftCard = defineRoute({
  operationId: 'getGiftCard',
  method: 'get',
  path: '/api/gift-cards/{id}',
  tags,
  summary: 'One card, for its holder and admins',
  access: 'signed-in',
  scope: scope.read,
  request: { params: Id },
  responses: { 200: json(GiftCard, 'The card'), ...problems(401, 404) },
});

export const updateGiftCard = defineRoute({
  operationId: 'updateGiftCard',
  method: 'patch',
  path: '/api/gift-cards/{id}',
  tags,
  summary: 'Block or unblock a card, change its note or its end',
  access: 'admin',
  scope: scope.write,
  request: { params: Id, headers: IfMatch, body: jsonBody(UpdateGiftCard) },
  responses: { 200: json(GiftCard, 'The card as it is now'), ...problems(400, 401, 403, 404, 412, 415, 422) },
});

export const listGiftCardEntries = defineRoute({
  operationId: 'listGiftCardEntries',
  method: 'get',
  path: '/api/gift-cards/{id}/entries',
  tags,
  summary: 'The ledger of a card, the newest entry first, for its holder and admins',
  access: 'signed-in',
  scope: scope.read,
  request: { params: Id, query: PageQuery },
  responses: { 200: json(GiftCardEntryPage, 'One page'), ...problems(400, 401, 404) },
});
