import { defineRoute, json, jsonBody, PageQuery, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import {
  Placement,
  PlaceOrder,
  PlacementAct,
  PlacementPage,
  Quote,
  QuoteRequest,
} from './checkout-schemas.ts';
import { CheckoutConfig } from './config-schemas.ts';

const tags = ['Checkout'];
const scope = { read: 'checkout:read', write: 'checkout:write' } as const;
const OrderId = z.object({ orderId: z.string().max(60) });
const Key = z.object({ key: z.string().max(80).optional() });

export const getCheckoutConfig = defineRoute({
  operationId: 'getCheckoutConfig',
  method: 'get',
  path: '/api/checkout/config',
  tags,
  access: 'public',
  scope: scope.read,
  summary: 'Countries with the form of their addresses, and ways to pay',
  responses: { 200: json(CheckoutConfig, 'The configuration') },
});

export const quoteCheckout = defineRoute({
  operationId: 'quoteCheckout',
  method: 'post',
  path: '/api/checkout/quote',
  tags,
  access: 'public',
  scope: scope.read,
  summary: 'What the cart costs when it goes there: shipping methods, taxes, totals',
  request: { body: jsonBody(QuoteRequest) },
  responses: { 200: json(Quote, 'The quote'), ...problems(400, 409, 415, 422, 503) },
});

export const placeOrder = defineRoute({
  operationId: 'placeOrder',
  method: 'post',
  path: '/api/checkout',
  tags,
  access: 'public',
  scope: scope.write,
  summary:
    'Buy what is in the cart; needs an `Idempotency-Key`, and gives one order however often it is sent',
  request: {
    headers: z.object({ 'idempotency-key': z.string().min(1).max(200) }),
    body: jsonBody(PlaceOrder),
  },
  responses: {
    201: json(
      Placement,
      'It has come to an end within two seconds: placed, failed or waiting for the customer',
    ),
    202: json(Placement, 'It goes on; follow it'),
    ...problems(400, 409, 415, 422, 503),
  },
});

export const listAttention = defineRoute({
  operationId: 'listAttention',
  method: 'get',
  path: '/api/checkout/attention',
  tags,
  access: 'admin',
  scope: scope.read,
  summary: 'Placements that need somebody’s decision',
  request: { query: PageQuery },
  responses: { 200: json(PlacementPage, 'One page'), ...problems(400, 401, 403) },
});

export const getPlacement = defineRoute({
  operationId: 'getPlacement',
  method: 'get',
  path: '/api/checkout/{orderId}',
  tags,
  access: 'public',
  scope: scope.read,
  summary: 'How a placement goes; for whoever placed it, by session, cart cookie or `key`',
  request: { params: OrderId, query: Key },
  responses: { 200: json(Placement, 'The placement'), ...problems(404) },
});

export const actOnPlacement = defineRoute({
  operationId: 'actOnPlacement',
  method: 'post',
  path: '/api/checkout/{orderId}/actions',
  tags,
  access: 'public',
  scope: scope.write,
  summary: 'Take or give up the second step that the payment asks for',
  request: { params: OrderId, query: Key, body: jsonBody(PlacementAct) },
  responses: {
    200: json(Placement, 'It has come to an end'),
    202: json(Placement, 'It goes on; follow it'),
    ...problems(400, 404, 409, 415, 422),
  },
});

export const retryPlacement = defineRoute({
  operationId: 'retryPlacement',
  method: 'post',
  path: '/api/checkout/{orderId}/retry',
  tags,
  access: 'admin',
  scope: scope.write,
  summary: 'Try again what could not be undone or finished',
  request: { params: OrderId },
  responses: { 202: json(Placement, 'It is tried again'), ...problems(401, 403, 404, 409) },
});
