import { defineRoute, json, problems } from '@highstreet/http';
import { Ticket } from './schemas.ts';

export const createTicket = defineRoute({
  operationId: 'createTicket',
  method: 'post',
  path: '/api/realtime/ticket',
  tags: ['Realtime'],
  summary: 'A ticket for one WebSocket at /realtime, good once within 30 s; anonymous clients get one too',
  access: 'public',
  scope: 'realtime:read',
  responses: { 201: json(Ticket, 'The ticket'), ...problems(401, 403, 429, 503) },
});
