import { defineRoute, json, jsonBody, PageQuery, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import {
  CreateWebhookEndpoint,
  NewWebhookEndpoint,
  UpdateWebhookEndpoint,
  WebhookDelivery,
  WebhookDeliveryPage,
  WebhookDeliveryQuery,
  WebhookEndpoint,
  WebhookEndpointPage,
} from './webhook-schemas.ts';

const tags = ['Webhooks'];
const access = 'admin';
const read = { tags, access, scope: 'events:read' } as const;
const write = { tags, access, scope: 'events:write' } as const;
const Id = z.object({ id: z.string().max(60) });
const DeliveryId = Id.extend({ deliveryId: z.string().max(60) });

export const listWebhooks = defineRoute({
  ...read,
  operationId: 'listWebhooks',
  method: 'get',
  path: '/api/events/webhooks',
  summary: 'Webhook endpoints, newest first',
  request: { query: PageQuery },
  responses: { 200: json(WebhookEndpointPage, 'One page'), ...problems(400, 401, 403) },
});

export const createWebhook = defineRoute({
  ...write,
  operationId: 'createWebhook',
  method: 'post',
  path: '/api/events/webhooks',
  summary: 'Send events to an address outside; the answer shows the secret, once',
  request: { body: jsonBody(CreateWebhookEndpoint) },
  responses: { 201: json(NewWebhookEndpoint, 'The endpoint'), ...problems(400, 401, 403, 415, 422) },
});

export const getWebhook = defineRoute({
  ...read,
  operationId: 'getWebhook',
  method: 'get',
  path: '/api/events/webhooks/{id}',
  summary: 'A webhook endpoint and its health',
  request: { params: Id },
  responses: { 200: json(WebhookEndpoint, 'The endpoint'), ...problems(401, 403, 404) },
});

export const updateWebhook = defineRoute({
  ...write,
  operationId: 'updateWebhook',
  method: 'patch',
  path: '/api/events/webhooks/{id}',
  summary: 'Change, disable or enable an endpoint',
  request: { params: Id, body: jsonBody(UpdateWebhookEndpoint) },
  responses: { 200: json(WebhookEndpoint, 'The endpoint'), ...problems(400, 401, 403, 404, 415, 422) },
});

export const deleteWebhook = defineRoute({
  ...write,
  operationId: 'deleteWebhook',
  method: 'delete',
  path: '/api/events/webhooks/{id}',
  summary: 'Delete an endpoint and its delivery log',
  request: { params: Id },
  responses: { 204: { description: 'Deleted' }, ...problems(401, 403, 404) },
});

export const rotateWebhookSecret = defineRoute({
  ...write,
  operationId: 'rotateWebhookSecret',
  method: 'post',
  path: '/api/events/webhooks/{id}/secret',
  summary: 'A new secret, shown once; for 24 hours the old one signs as well',
  request: { params: Id },
  responses: { 200: json(NewWebhookEndpoint, 'The endpoint'), ...problems(401, 403, 404) },
});

export const testWebhook = defineRoute({
  ...write,
  operationId: 'testWebhook',
  method: 'post',
  path: '/api/events/webhooks/{id}/test',
  summary: 'Send a test event to an endpoint now',
  request: { params: Id },
  responses: { 202: json(WebhookDelivery, 'The delivery'), ...problems(401, 403, 404) },
});

export const listWebhookDeliveries = defineRoute({
  ...read,
  operationId: 'listWebhookDeliveries',
  method: 'get',
  path: '/api/events/webhooks/{id}/deliveries',
  summary: 'The delivery log of an endpoint, newest first',
  request: { params: Id, query: WebhookDeliveryQuery },
  responses: { 200: json(WebhookDeliveryPage, 'One page'), ...problems(400, 401, 403, 404) },
});

export const retryWebhookDelivery = defineRoute({
  ...write,
  operationId: 'retryWebhookDelivery',
  method: 'post',
  path: '/api/events/webhooks/{id}/deliveries/{deliveryId}/retry',
  summary: 'Send a delivery again now',
  request: { params: DeliveryId },
  responses: { 202: json(WebhookDelivery, 'The delivery'), ...problems(401, 403, 404) },
});
