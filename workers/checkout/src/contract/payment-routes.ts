import { defineRoute, json, jsonBody, PageQuery, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import {
  CreatePayouts,
  CreateRefund,
  LedgerPage,
  Payment,
  PayoutBatch,
  PayoutPage,
  Refund,
} from './payment-schemas.ts';

const payments = { tags: ['Payments'] };
const payouts = { tags: ['Payouts'] };
const scope = { read: 'checkout:read', write: 'checkout:write' } as const;
const Id = z.object({ id: z.string().max(60) });

export const takeWebhook = defineRoute({
  operationId: 'takeWebhook',
  method: 'post',
  path: '/api/payments/webhooks/{provider}',
  ...payments,
  access: 'public',
  scope: scope.write,
  summary: 'News of a payment provider; signed',
  request: { params: z.object({ provider: z.string().max(20) }) },
  responses: { 200: json(z.object({ received: z.boolean() }), 'Taken in'), ...problems(400, 404, 503) },
});

export const getPayment = defineRoute({
  operationId: 'getPayment',
  method: 'get',
  path: '/api/payments/{id}',
  ...payments,
  access: 'signed-in',
  scope: scope.read,
  summary: "A payment by its id or its order's: for the customer, sellers of its lines, and admins",
  request: { params: Id },
  responses: { 200: json(Payment, 'The payment'), ...problems(401, 404) },
});

export const refundPayment = defineRoute({
  operationId: 'refundPayment',
  method: 'post',
  path: '/api/payments/{id}/refunds',
  ...payments,
  access: 'seller',
  scope: scope.write,
  summary: 'Give money back, by line; sellers for their own lines. The id is the payment’s or the order’s',
  request: { params: Id, body: jsonBody(CreateRefund) },
  responses: { 201: json(Refund, 'The refund'), ...problems(400, 401, 403, 404, 409, 415, 422, 503) },
});

export const listPayouts = defineRoute({
  operationId: 'listPayouts',
  method: 'get',
  path: '/api/payouts',
  ...payouts,
  access: 'seller',
  scope: scope.read,
  summary: 'Balances and payouts',
  request: { query: PageQuery },
  responses: { 200: json(PayoutPage, 'One page'), ...problems(400, 401, 403) },
});

export const listLedger = defineRoute({
  operationId: 'listLedger',
  method: 'get',
  path: '/api/payouts/lines',
  ...payouts,
  access: 'seller',
  scope: scope.read,
  summary: "The seller's ledger, newest first",
  request: { query: PageQuery },
  responses: { 200: json(LedgerPage, 'One page'), ...problems(400, 401, 403) },
});

export const createPayouts = defineRoute({
  operationId: 'createPayouts',
  method: 'post',
  path: '/api/payouts',
  ...payouts,
  access: 'admin',
  scope: scope.write,
  summary: 'Pay out to all sellers of a currency in one batch',
  request: { body: jsonBody(CreatePayouts) },
  responses: { 201: json(PayoutBatch, 'The batch'), ...problems(400, 401, 403, 409, 415, 422, 503) },
});

export const getPayoutFile = defineRoute({
  operationId: 'getPayoutFile',
  method: 'get',
  path: '/api/payouts/{id}/file',
  ...payouts,
  access: 'seller',
  scope: scope.read,
  summary: "A payout's lines as CSV; for admins also those of a batch",
  request: { params: Id },
  responses: {
    200: { description: 'CSV', content: { 'text/csv': { schema: z.string() } } },
    ...problems(401, 403, 404),
  },
});
