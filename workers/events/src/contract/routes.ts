import { defineRoute, json, jsonBody, PageQuery, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import {
  AuditRecordPage,
  AuditRecordQuery,
  CreateReplay,
  DeadLetter,
  DeadLetterPage,
  DeadLetterQuery,
  EventDetails,
  EventPage,
  EventQuery,
  Replay,
  ReplayPage,
  SubscriptionList,
} from './schemas.ts';

const tags = ['Events'];
const access = 'admin';
const read = { tags, access, scope: 'events:read' } as const;
const write = { tags, access, scope: 'events:write' } as const;
const Id = z.object({ id: z.string().max(100) });
const DeadLetterId = z.object({ consumer: z.string().max(60), eventId: z.string().max(100) });

export const listEvents = defineRoute({
  ...read,
  operationId: 'listEvents',
  method: 'get',
  path: '/api/events',
  summary: 'What happened in the last 30 days, newest first',
  request: { query: EventQuery },
  responses: { 200: json(EventPage, 'One page'), ...problems(400, 401, 403) },
});

export const getEvent = defineRoute({
  ...read,
  operationId: 'getEvent',
  method: 'get',
  path: '/api/events/{id}',
  summary: 'An event and its way to each subscriber',
  request: { params: Id },
  responses: { 200: json(EventDetails, 'The event'), ...problems(401, 403, 404) },
});

export const listSubscriptions = defineRoute({
  ...read,
  operationId: 'listSubscriptions',
  method: 'get',
  path: '/api/events/subscriptions',
  summary: 'Who listens to what, and how far behind',
  responses: { 200: json(SubscriptionList, 'All subscribers'), ...problems(401, 403) },
});

export const listDeadLetters = defineRoute({
  ...read,
  operationId: 'listDeadLetters',
  method: 'get',
  path: '/api/events/dead-letters',
  summary: 'Events that a subscriber could not handle, the newest failure first',
  request: { query: DeadLetterQuery },
  responses: { 200: json(DeadLetterPage, 'One page'), ...problems(400, 401, 403) },
});

export const getDeadLetter = defineRoute({
  ...read,
  operationId: 'getDeadLetter',
  method: 'get',
  path: '/api/events/dead-letters/{consumer}/{eventId}',
  summary: 'One dead letter',
  request: { params: DeadLetterId },
  responses: { 200: json(DeadLetter, 'The dead letter'), ...problems(401, 403, 404) },
});

export const discardDeadLetter = defineRoute({
  ...write,
  operationId: 'discardDeadLetter',
  method: 'delete',
  path: '/api/events/dead-letters/{consumer}/{eventId}',
  summary: 'Give a dead letter up',
  request: { params: DeadLetterId },
  responses: { 204: { description: 'Discarded' }, ...problems(401, 403, 404) },
});

export const createReplay = defineRoute({
  ...write,
  operationId: 'createReplay',
  method: 'post',
  path: '/api/events/replays',
  summary: 'Hand events to one subscriber again; what has taken effect does not do so twice',
  request: { body: jsonBody(CreateReplay) },
  responses: { 201: json(Replay, 'The replay'), ...problems(400, 401, 403, 404, 415, 422) },
});

export const listReplays = defineRoute({
  ...read,
  operationId: 'listReplays',
  method: 'get',
  path: '/api/events/replays',
  summary: 'Replays, newest first',
  request: { query: PageQuery },
  responses: { 200: json(ReplayPage, 'One page'), ...problems(400, 401, 403) },
});

export const listAuditRecords = defineRoute({
  ...read,
  operationId: 'listAuditRecords',
  method: 'get',
  path: '/api/events/audit',
  summary: 'Who did what to whom, newest first',
  request: { query: AuditRecordQuery },
  responses: { 200: json(AuditRecordPage, 'One page'), ...problems(400, 401, 403) },
});
