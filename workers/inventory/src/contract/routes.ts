import { defineRoute, json, jsonBody, PageQuery, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import {
  AdjustStock,
  AvailabilityList,
  AvailabilityQuery,
  BulkReport,
  KeepLocation,
  ListStockQuery,
  Location,
  LocationList,
  MovementPage,
  StockItem,
  StockPage,
  StockSettings,
} from './schemas.ts';

const tags = ['Inventory'];
const scope = { read: 'inventory:read', write: 'inventory:write' } as const;
const Id = z.object({ id: z.string().max(60) });
const OfSeller = z.object({ seller: z.string().max(60).optional().openapi({ description: 'for admins' }) });

/** Precondition of an adjustment: the `version` of the stock at that location. Without it the last writer wins. */
const IfMatch = z.object({ 'if-match': z.string().max(200).optional() });

export const readAvailability = defineRoute({
  operationId: 'readAvailability',
  method: 'get',
  path: '/api/inventory/availability',
  tags,
  summary: 'What there is of up to 100 variants and 100 products, for anybody',
  access: 'public',
  scope: scope.read,
  request: { query: AvailabilityQuery },
  responses: { 200: json(AvailabilityList, 'In the order asked for'), ...problems(400) },
});

export const listStock = defineRoute({
  operationId: 'listStock',
  method: 'get',
  path: '/api/inventory',
  tags,
  summary: "The caller's stock, by variant, product, location, low stock or text",
  access: 'seller',
  scope: scope.read,
  request: { query: ListStockQuery },
  responses: { 200: json(StockPage, 'One page'), ...problems(400, 401, 403) },
});

export const adjustStock = defineRoute({
  operationId: 'adjustStock',
  method: 'post',
  path: '/api/inventory/adjustments',
  tags,
  summary:
    'Set what is on hand, or by how much it has changed; `If-Match` refuses to overwrite what moved meanwhile',
  access: 'seller',
  scope: scope.write,
  request: { headers: IfMatch, body: jsonBody(AdjustStock) },
  responses: {
    200: json(StockItem, 'The stock as it is now'),
    ...problems(400, 401, 403, 404, 409, 412, 415, 422, 503),
  },
});

export const importStock = defineRoute({
  operationId: 'importStock',
  method: 'post',
  path: '/api/inventory/bulk',
  tags,
  summary:
    'Set what is on hand by a CSV file of sku, location and quantity, up to 5,000 rows; the same file again changes nothing',
  access: 'seller',
  scope: scope.write,
  request: {
    query: OfSeller,
    body: { required: true, content: { 'text/csv': { schema: z.string().openapi({ format: 'binary' }) } } },
  },
  responses: {
    200: json(BulkReport, 'What became of each row'),
    ...problems(400, 401, 403, 413, 415, 422, 503),
  },
});

export const listLocations = defineRoute({
  operationId: 'listLocations',
  method: 'get',
  path: '/api/inventory/locations',
  tags,
  summary: 'Where the caller keeps stock, the main location first',
  access: 'seller',
  scope: scope.read,
  request: { query: OfSeller },
  responses: { 200: json(LocationList, 'All of them'), ...problems(400, 401, 403) },
});

export const createLocation = defineRoute({
  operationId: 'createLocation',
  method: 'post',
  path: '/api/inventory/locations',
  tags,
  summary: 'Keep stock at another location',
  access: 'seller',
  scope: scope.write,
  request: { body: jsonBody(KeepLocation) },
  responses: { 201: json(Location, 'The new location'), ...problems(400, 401, 403, 409, 415, 422) },
});

export const updateLocation = defineRoute({
  operationId: 'updateLocation',
  method: 'patch',
  path: '/api/inventory/locations/{id}',
  tags,
  summary: 'Rename a location',
  access: 'seller',
  scope: scope.write,
  request: { params: Id, body: jsonBody(KeepLocation) },
  responses: { 200: json(Location, 'The location'), ...problems(400, 401, 403, 404, 409, 415, 422) },
});

export const deleteLocation = defineRoute({
  operationId: 'deleteLocation',
  method: 'delete',
  path: '/api/inventory/locations/{id}',
  tags,
  summary: 'Close a location that is empty; the main one stays',
  access: 'seller',
  scope: scope.write,
  request: { params: Id },
  responses: { 204: { description: 'Closed' }, ...problems(401, 403, 404, 409) },
});

export const getStock = defineRoute({
  operationId: 'getStock',
  method: 'get',
  path: '/api/inventory/{id}',
  tags,
  summary: 'The stock of a variant',
  access: 'seller',
  scope: scope.read,
  request: { params: Id },
  responses: {
    200: json(StockItem, 'The stock'),
    304: { description: 'Not changed' },
    ...problems(401, 403, 404, 503),
  },
});

export const changeSettings = defineRoute({
  operationId: 'changeSettings',
  method: 'patch',
  path: '/api/inventory/{id}',
  tags,
  summary: 'When a variant is low, whether it may be back-ordered, whether it is counted at all',
  access: 'seller',
  scope: scope.write,
  request: { params: Id, body: jsonBody(StockSettings) },
  responses: {
    200: json(StockItem, 'The stock as it is now'),
    ...problems(400, 401, 403, 404, 415, 422, 503),
  },
});

export const listMovements = defineRoute({
  operationId: 'listMovements',
  method: 'get',
  path: '/api/inventory/{id}/movements',
  tags,
  summary: 'The ledger of a variant, newest first',
  access: 'seller',
  scope: scope.read,
  request: { params: Id, query: PageQuery.extend({ location: z.string().max(60).optional() }) },
  responses: { 200: json(MovementPage, 'One page'), ...problems(400, 401, 403, 404, 503) },
});
