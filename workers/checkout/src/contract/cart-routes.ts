import { defineRoute, json, jsonBody, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import { AddCartItem, Cart, CartCode, ChangeCartItem } from './cart-schemas.ts';

const tags = ['Cart'];
const read = { tags, access: 'public', scope: 'cart:read' } as const;
const write = { tags, access: 'public', scope: 'cart:write' } as const;
const LineId = z.object({ lineId: z.string().max(60) });
const Code = z.object({ code: z.string().max(64) });
const cart = json(Cart, 'The cart as it is now');

export const getCart = defineRoute({
  operationId: 'getCart',
  method: 'get',
  path: '/api/cart',
  ...read,
  summary:
    "The caller's cart, with prices and stock of this moment and what has changed since it was last seen",
  responses: { 200: cart, ...problems(503) },
});

export const clearCart = defineRoute({
  operationId: 'clearCart',
  method: 'delete',
  path: '/api/cart',
  ...write,
  summary: 'Empty the cart',
  responses: { 200: cart, ...problems(503) },
});

export const addCartItem = defineRoute({
  operationId: 'addCartItem',
  method: 'post',
  path: '/api/cart/items',
  ...write,
  summary: 'Put pieces of a variant in; more of the same are added to its line',
  request: { body: jsonBody(AddCartItem) },
  responses: { 200: cart, ...problems(400, 404, 409, 415, 422, 503) },
});

export const changeCartItem = defineRoute({
  operationId: 'changeCartItem',
  method: 'patch',
  path: '/api/cart/items/{lineId}',
  ...write,
  summary: 'Set the quantity of a line',
  request: { params: LineId, body: jsonBody(ChangeCartItem) },
  responses: { 200: cart, ...problems(400, 404, 415, 422, 503) },
});

export const removeCartItem = defineRoute({
  operationId: 'removeCartItem',
  method: 'delete',
  path: '/api/cart/items/{lineId}',
  ...write,
  summary: 'Take a line out; one that is not there is fine',
  request: { params: LineId },
  responses: { 200: cart, ...problems(503) },
});

export const markCartSeen = defineRoute({
  operationId: 'markCartSeen',
  method: 'post',
  path: '/api/cart/seen',
  ...write,
  summary: 'The changes have been read: prices and stock of now are what the customer knows',
  responses: { 200: cart, ...problems(503) },
});

export const addCartCoupon = defineRoute({
  operationId: 'addCartCoupon',
  method: 'post',
  path: '/api/cart/coupons',
  ...write,
  summary: 'Apply a coupon; one that takes nothing off is refused by `coupon-<reason>`',
  request: { body: jsonBody(CartCode) },
  responses: { 200: cart, ...problems(400, 404, 409, 415, 422, 503) },
});

export const removeCartCoupon = defineRoute({
  operationId: 'removeCartCoupon',
  method: 'delete',
  path: '/api/cart/coupons/{code}',
  ...write,
  summary: 'Take a coupon out',
  request: { params: Code },
  responses: { 200: cart, ...problems(503) },
});

export const addCartGiftCard = defineRoute({
  operationId: 'addCartGiftCard',
  method: 'post',
  path: '/api/cart/gift-cards',
  ...write,
  summary: 'Pay with a gift card or store credit, as far as its balance goes',
  request: { body: jsonBody(CartCode) },
  responses: { 200: cart, ...problems(400, 404, 409, 415, 422, 503) },
});

export const removeCartGiftCard = defineRoute({
  operationId: 'removeCartGiftCard',
  method: 'delete',
  path: '/api/cart/gift-cards/{code}',
  ...write,
  summary: 'Take a gift card out',
  request: { params: Code },
  responses: { 200: cart, ...problems(503) },
});
