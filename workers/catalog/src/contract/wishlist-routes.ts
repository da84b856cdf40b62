import { defineRoute, json, jsonBody, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import {
  CreateWishlist,
  SharedWishlist,
  UpdateWishlist,
  Wishlist,
  WishlistList,
  WishlistPage,
} from './wishlist-schemas.ts';

const tags = ['Wishlists'];
const scope = { read: 'catalog:read', write: 'catalog:write' } as const;
const Id = z.object({ id: z.string().max(60) });
const ItemId = Id.extend({ productId: z.string().max(60) });

export const listWishlists = defineRoute({
  operationId: 'listWishlists',
  method: 'get',
  path: '/api/wishlists',
  tags,
  summary: "The caller's wishlists",
  access: 'signed-in',
  scope: scope.read,
  responses: { 200: json(WishlistList, 'All of them'), ...problems(401) },
});

export const createWishlist = defineRoute({
  operationId: 'createWishlist',
  method: 'post',
  path: '/api/wishlists',
  tags,
  summary: 'Start a wishlist',
  access: 'signed-in',
  scope: scope.write,
  request: { body: jsonBody(CreateWishlist) },
  responses: { 201: json(Wishlist, 'The new wishlist'), ...problems(400, 401, 409, 415, 422) },
});

export const getSharedWishlist = defineRoute({
  operationId: 'getSharedWishlist',
  method: 'get',
  path: '/api/wishlists/shared/{token}',
  tags,
  summary: 'A wishlist that was shared by link',
  access: 'public',
  scope: scope.read,
  request: { params: z.object({ token: z.string().max(60) }) },
  responses: { 200: json(SharedWishlist, 'The wishlist'), ...problems(404) },
});

export const getWishlist = defineRoute({
  operationId: 'getWishlist',
  method: 'get',
  path: '/api/wishlists/{id}',
  tags,
  summary: 'One wishlist with its products',
  access: 'signed-in',
  scope: scope.read,
  request: { params: Id },
  responses: { 200: json(WishlistPage, 'The wishlist'), ...problems(401, 404) },
});

export const updateWishlist = defineRoute({
  operationId: 'updateWishlist',
  method: 'patch',
  path: '/api/wishlists/{id}',
  tags,
  summary: 'Rename, share or stop sharing',
  access: 'signed-in',
  scope: scope.write,
  request: { params: Id, body: jsonBody(UpdateWishlist) },
  responses: { 200: json(Wishlist, 'The wishlist as it is now'), ...problems(400, 401, 404, 415, 422) },
});

export const deleteWishlist = defineRoute({
  operationId: 'deleteWishlist',
  method: 'delete',
  path: '/api/wishlists/{id}',
  tags,
  summary: 'Delete a wishlist',
  access: 'signed-in',
  scope: scope.write,
  request: { params: Id },
  responses: { 204: { description: 'Deleted' }, ...problems(401, 404) },
});

export const addWishlistItem = defineRoute({
  operationId: 'addWishlistItem',
  method: 'put',
  path: '/api/wishlists/{id}/items/{productId}',
  tags,
  summary: 'Put a product on a wishlist',
  access: 'signed-in',
  scope: scope.write,
  request: { params: ItemId },
  responses: { 204: { description: 'On the list' }, ...problems(401, 404, 409) },
});

export const removeWishlistItem = defineRoute({
  operationId: 'removeWishlistItem',
  method: 'delete',
  path: '/api/wishlists/{id}/items/{productId}',
  tags,
  summary: 'Take a product off a wishlist',
  access: 'signed-in',
  scope: scope.write,
  request: { params: ItemId },
  responses: { 204: { description: 'Off the list' }, ...problems(401, 404) },
});
