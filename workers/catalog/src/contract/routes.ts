import { defineRoute, json, jsonBody, PageQuery, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import {
  CreateProduct,
  ListProductsQuery,
  Product,
  ProductPage,
  Suggestions,
  UpdateProduct,
} from './schemas.ts';

const tags = ['Products'];
const scope = { read: 'catalog:read', write: 'catalog:write' } as const;
const Id = z.object({ id: z.string().max(60) });

/** Precondition of a change: the tag that a read gave. Without it the last writer wins. */
const IfMatch = z.object({ 'if-match': z.string().max(200).optional() });

export const listProducts = defineRoute({
  operationId: 'listProducts',
  method: 'get',
  path: '/api/products',
  tags,
  summary: 'Search, filter, sort and count products; `ids` reads up to 100 by id',
  access: 'public',
  scope: scope.read,
  request: { query: ListProductsQuery },
  responses: { 200: json(ProductPage, 'One page'), ...problems(400) },
});

export const getProduct = defineRoute({
  operationId: 'getProduct',
  method: 'get',
  path: '/api/products/{idOrSlug}',
  tags,
  summary: 'One product',
  access: 'public',
  scope: scope.read,
  request: { params: z.object({ idOrSlug: z.string().max(120) }) },
  responses: { 200: json(Product, 'The product'), 304: { description: 'Not changed' }, ...problems(404) },
});

export const createProduct = defineRoute({
  operationId: 'createProduct',
  method: 'post',
  path: '/api/products',
  tags,
  summary: 'Offer a product',
  access: 'seller',
  scope: scope.write,
  request: { body: jsonBody(CreateProduct) },
  responses: { 201: json(Product, 'The new product'), ...problems(400, 401, 403, 409, 415, 422) },
});

export const updateProduct = defineRoute({
  operationId: 'updateProduct',
  method: 'patch',
  path: '/api/products/{id}',
  tags,
  summary: 'Change a product; `If-Match` refuses to overwrite a change of somebody else',
  access: 'seller',
  scope: scope.write,
  request: { params: Id, headers: IfMatch, body: jsonBody(UpdateProduct) },
  responses: {
    200: json(Product, 'The product as it is now'),
    ...problems(400, 401, 403, 404, 409, 412, 415, 422),
  },
});

export const archiveProduct = defineRoute({
  operationId: 'archiveProduct',
  method: 'delete',
  path: '/api/products/{id}',
  tags,
  summary: 'Take a product off the street; it is kept as archived',
  access: 'seller',
  scope: scope.write,
  request: { params: Id, headers: IfMatch },
  responses: { 204: { description: 'Archived' }, ...problems(401, 403, 404, 412) },
});

export const listRelated = defineRoute({
  operationId: 'listRelated',
  method: 'get',
  path: '/api/products/{id}/related',
  tags,
  summary: 'Products that go with this one',
  access: 'public',
  scope: scope.read,
  request: { params: Id, query: PageQuery.pick({ limit: true }) },
  responses: { 200: json(ProductPage.pick({ items: true }), 'Related products'), ...problems(400, 404) },
});

export const suggest = defineRoute({
  operationId: 'suggest',
  method: 'get',
  path: '/api/search/suggest',
  tags: ['Search'],
  summary: 'Suggestions as you type',
  access: 'public',
  scope: scope.read,
  request: {
    query: z.object({ q: z.string().max(200), limit: z.coerce.number().int().min(1).max(10).default(6) }),
  },
  responses: { 200: json(Suggestions, 'Suggestions'), ...problems(400) },
});
