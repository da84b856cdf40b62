import { defineRoute, json, jsonBody, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import {
  Category,
  CategoryNode,
  CategoryPage,
  CreateCategory,
  MoveCategory,
  UpdateCategory,
} from './category-schemas.ts';

const tags = ['Categories'];
const scope = { read: 'catalog:read', write: 'catalog:write' } as const;
const Id = z.object({ id: z.string().max(60) });

export const listCategories = defineRoute({
  operationId: 'listCategories',
  method: 'get',
  path: '/api/categories',
  tags,
  summary: 'The categories below one (`parent`), or the roots',
  access: 'public',
  scope: scope.read,
  request: { query: z.object({ parent: z.string().max(120).optional() }) },
  responses: { 200: json(z.object({ items: z.array(Category) }), 'Siblings in order'), ...problems(400) },
});

export const getCategoryTree = defineRoute({
  operationId: 'getCategoryTree',
  method: 'get',
  path: '/api/categories/tree',
  tags,
  summary: 'The whole tree',
  access: 'public',
  scope: scope.read,
  responses: { 200: json(z.object({ roots: z.array(CategoryNode) }), 'The tree') },
});

export const getCategory = defineRoute({
  operationId: 'getCategory',
  method: 'get',
  path: '/api/categories/{idOrSlug}',
  tags,
  summary: 'One category with its path and children',
  access: 'public',
  scope: scope.read,
  request: { params: z.object({ idOrSlug: z.string().max(120) }) },
  responses: { 200: json(CategoryPage, 'The category'), ...problems(404) },
});

export const createCategory = defineRoute({
  operationId: 'createCategory',
  method: 'post',
  path: '/api/categories',
  tags,
  summary: 'Add a category as the last of its siblings',
  access: 'admin',
  scope: scope.write,
  request: { body: jsonBody(CreateCategory) },
  responses: { 201: json(Category, 'The new category'), ...problems(400, 401, 403, 409, 415, 422) },
});

export const updateCategory = defineRoute({
  operationId: 'updateCategory',
  method: 'patch',
  path: '/api/categories/{id}',
  tags,
  summary: 'Rename a category or change its address or image',
  access: 'admin',
  scope: scope.write,
  request: { params: Id, body: jsonBody(UpdateCategory) },
  responses: {
    200: json(Category, 'The category as it is now'),
    ...problems(400, 401, 403, 404, 409, 415, 422),
  },
});

export const moveCategory = defineRoute({
  operationId: 'moveCategory',
  method: 'post',
  path: '/api/categories/{id}/move',
  tags,
  summary: 'Move a category with all below it; never under itself',
  access: 'admin',
  scope: scope.write,
  request: { params: Id, body: jsonBody(MoveCategory) },
  responses: {
    200: json(Category, 'The category at its new place'),
    ...problems(400, 401, 403, 404, 409, 415, 422),
  },
});

export const deleteCategory = defineRoute({
  operationId: 'deleteCategory',
  method: 'delete',
  path: '/api/categories/{id}',
  tags,
  summary: 'Delete a category that has no children; its products stay',
  access: 'admin',
  scope: scope.write,
  request: { params: Id },
  responses: { 204: { description: 'Deleted' }, ...problems(401, 403, 404, 409) },
});
