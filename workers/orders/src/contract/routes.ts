import { defineRoute, json, jsonBody, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import {
  AddNote,
  AskReturn,
  CancelOrder,
  Dashboard,
  DashboardQuery,
  DecideReturn,
  MoveOrder,
} from './change-schemas.ts';
import { ListOrdersQuery, Order, OrderFilter, OrderPage, OrderView } from './schemas.ts';

const tags = ['Orders'];
const scope = { read: 'orders:read', write: 'orders:write' } as const;
const Id = z.object({ id: z.string().max(60) });
const Key = z.object({
  key: z.string().max(100).optional().openapi({ description: "opens a guest's order" }),
});
const IfMatch = z.object({
  'if-match': z.string().optional().openapi({ description: 'the tag of the order that was read' }),
});
const text = z.string();

export const listOrders = defineRoute({
  operationId: 'listOrders',
  method: 'get',
  path: '/api/orders',
  tags,
  summary: 'Orders, newest first: bought by the caller, sold by the caller, or all',
  access: 'signed-in',
  scope: scope.read,
  request: { query: ListOrdersQuery },
  responses: { 200: json(OrderPage, 'One page'), ...problems(400, 401, 403) },
});

export const exportOrders = defineRoute({
  operationId: 'exportOrders',
  method: 'get',
  path: '/api/orders/export',
  tags,
  summary: 'One row per line sold, as CSV, streamed',
  access: 'seller',
  scope: scope.read,
  request: { query: OrderFilter.extend({ as: z.enum(['seller', 'admin']).default('seller') }) },
  responses: {
    200: { description: 'A file', content: { 'text/csv': { schema: text } } },
    ...problems(400, 401, 403),
  },
});

export const getDashboard = defineRoute({
  operationId: 'getOrdersDashboard',
  method: 'get',
  path: '/api/orders/dashboard',
  tags,
  summary: 'Revenue and orders per day, best sellers and open work',
  access: 'seller',
  scope: scope.read,
  request: { query: DashboardQuery },
  responses: { 200: json(Dashboard, 'The figures'), ...problems(400, 401, 403) },
});

export const getOrder = defineRoute({
  operationId: 'getOrder',
  method: 'get',
  path: '/api/orders/{id}',
  tags,
  summary: 'An order as the caller may see it',
  access: 'public',
  scope: scope.read,
  request: { params: Id, query: Key.extend({ as: OrderView.optional() }) },
  responses: { 200: json(Order, 'The order'), 304: { description: 'As before' }, ...problems(400, 404) },
});

export const moveOrder = defineRoute({
  operationId: 'moveOrder',
  method: 'patch',
  path: '/api/orders/{id}',
  tags,
  summary: "Move a seller's part of an order, and tell how it is sent",
  access: 'seller',
  scope: scope.write,
  request: { params: Id, headers: IfMatch, body: jsonBody(MoveOrder) },
  responses: { 200: json(Order, 'The order'), ...problems(400, 401, 403, 404, 409, 412, 415, 422) },
});

export const cancelOrder = defineRoute({
  operationId: 'cancelOrder',
  method: 'post',
  path: '/api/orders/{id}/cancel',
  tags,
  summary: 'Call off what has not been sent: all of it, or the own lines of a seller',
  access: 'public',
  scope: scope.write,
  request: {
    params: Id,
    query: Key.extend({ as: OrderView.optional() }),
    headers: IfMatch,
    body: jsonBody(CancelOrder),
  },
  responses: { 200: json(Order, 'The order'), ...problems(400, 404, 409, 412, 415, 422) },
});

export const askReturn = defineRoute({
  operationId: 'askReturn',
  method: 'post',
  path: '/api/orders/{id}/return',
  tags,
  summary: 'Ask to send lines back',
  access: 'public',
  scope: scope.write,
  request: { params: Id, query: Key, body: jsonBody(AskReturn) },
  responses: { 201: json(Order, 'The order'), ...problems(400, 404, 409, 415, 422) },
});

export const decideReturn = defineRoute({
  operationId: 'decideReturn',
  method: 'patch',
  path: '/api/orders/{id}/return/{returnId}',
  tags,
  summary: 'Accept or refuse a return',
  access: 'seller',
  scope: scope.write,
  request: { params: Id.extend({ returnId: z.string().max(60) }), body: jsonBody(DecideReturn) },
  responses: { 200: json(Order, 'The order'), ...problems(400, 401, 403, 404, 409, 415, 422) },
});

export const addNote = defineRoute({
  operationId: 'addOrderNote',
  method: 'post',
  path: '/api/orders/{id}/notes',
  tags,
  summary: "Write into the order's timeline",
  access: 'public',
  scope: scope.write,
  request: { params: Id, query: Key.extend({ as: OrderView.optional() }), body: jsonBody(AddNote) },
  responses: { 201: json(Order, 'The order'), ...problems(400, 404, 415, 422) },
});

export const getInvoice = defineRoute({
  operationId: 'getInvoice',
  method: 'get',
  path: '/api/orders/{id}/invoice',
  tags,
  summary: 'The invoice as a page to print, in the language of the order',
  access: 'public',
  scope: scope.read,
  request: { params: Id, query: Key },
  responses: {
    200: { description: 'A page', content: { 'text/html': { schema: text } } },
    ...problems(400, 404),
  },
});
