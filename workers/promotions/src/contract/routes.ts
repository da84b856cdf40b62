import { defineRoute, json, jsonBody, PageQuery, problems } from '@highstreet/http';
import { z } from '@hono/zod-openapi';
import {
  Coupon,
  CouponPage,
  CouponPreview,
  CouponUsage,
  CreateBulkCoupon,
  CreateCoupon,
  ListCouponsQuery,
  PreviewCoupon,
  RedemptionPage,
  UpdateCoupon,
  UsageQuery,
  ValidateCoupons,
  ValidCoupons,
} from './schemas.ts';

const tags = ['Coupons'];
const scope = { read: 'promotions:read', write: 'promotions:write' } as const;
const Id = z.object({ id: z.string().max(60) });

/** Precondition of a change: the tag that a read gave. Without it the last writer wins. */
const IfMatch = z.object({ 'if-match': z.string().max(200).optional() });
const file = z.string().openapi({ format: 'binary' });

export const listCoupons = defineRoute({
  operationId: 'listCoupons',
  method: 'get',
  path: '/api/coupons',
  tags,
  summary: "The caller's coupons, an admin's are all; the newest first",
  access: 'seller',
  scope: scope.read,
  request: { query: ListCouponsQuery },
  responses: { 200: json(CouponPage, 'One page'), ...problems(400, 401, 403) },
});

export const createCoupon = defineRoute({
  operationId: 'createCoupon',
  method: 'post',
  path: '/api/coupons',
  tags,
  summary: "Make a coupon; a seller's is good for the seller's own lines",
  access: 'seller',
  scope: scope.write,
  request: { body: jsonBody(CreateCoupon) },
  responses: { 201: json(Coupon, 'The new coupon'), ...problems(400, 401, 403, 409, 415, 422) },
});

export const createBulkCoupon = defineRoute({
  operationId: 'createBulkCoupon',
  method: 'post',
  path: '/api/coupons/bulk',
  tags,
  summary: 'Make a coupon with up to 10,000 codes, each good for one order; send an `Idempotency-Key`',
  access: 'seller',
  scope: scope.write,
  request: { body: jsonBody(CreateBulkCoupon) },
  responses: { 201: json(Coupon, 'The new coupon'), ...problems(400, 401, 403, 409, 415, 422) },
});

export const validateCoupons = defineRoute({
  operationId: 'validateCoupons',
  method: 'post',
  path: '/api/coupons/validate',
  tags,
  summary: 'What codes take off a cart, or why the first of them is refused; nothing is used',
  access: 'public',
  scope: scope.read,
  request: { body: jsonBody(ValidateCoupons) },
  responses: {
    200: json(ValidCoupons, 'All codes are good'),
    ...problems(400, 404, 409, 410, 415, 422, 429),
  },
});

export const previewCoupon = defineRoute({
  operationId: 'previewCoupon',
  method: 'post',
  path: '/api/coupons/preview',
  tags,
  summary: 'What a coupon that need not exist would take off a cart',
  access: 'seller',
  scope: scope.read,
  request: { body: jsonBody(PreviewCoupon) },
  responses: { 200: json(CouponPreview, 'What a customer would get'), ...problems(400, 401, 403, 415, 422) },
});

export const getCoupon = defineRoute({
  operationId: 'getCoupon',
  method: 'get',
  path: '/api/coupons/{id}',
  tags,
  summary: 'One coupon',
  access: 'seller',
  scope: scope.read,
  request: { params: Id },
  responses: { 200: json(Coupon, 'The coupon'), ...problems(401, 403, 404) },
});

export const updateCoupon = defineRoute({
  operationId: 'updateCoupon',
  method: 'patch',
  path: '/api/coupons/{id}',
  tags,
  summary: 'Change the terms of a coupon; `If-Match` refuses to overwrite a change of somebody else',
  access: 'seller',
  scope: scope.write,
  request: { params: Id, headers: IfMatch, body: jsonBody(UpdateCoupon) },
  responses: {
    200: json(Coupon, 'The coupon as it is now'),
    ...problems(400, 401, 403, 404, 412, 415, 422),
  },
});

export const deleteCoupon = defineRoute({
  operationId: 'deleteCoupon',
  method: 'delete',
  path: '/api/coupons/{id}',
  tags,
  summary: 'Delete a coupon; orders that have used it keep what they got, and its codes are free again',
  access: 'seller',
  scope: scope.write,
  request: { params: Id, headers: IfMatch },
  responses: { 204: { description: 'Deleted' }, ...problems(401, 403, 404, 412) },
});

export const getCouponUsage = defineRoute({
  operationId: 'getCouponUsage',
  method: 'get',
  path: '/api/coupons/{id}/usage',
  tags,
  summary: 'How often it was used on each day, and what it took off',
  access: 'seller',
  scope: scope.read,
  request: { params: Id, query: UsageQuery },
  responses: { 200: json(CouponUsage, 'Its usage'), ...problems(400, 401, 403, 404) },
});

export const listRedemptions = defineRoute({
  operationId: 'listRedemptions',
  method: 'get',
  path: '/api/coupons/{id}/redemptions',
  tags,
  summary: 'The orders that have used it, the newest first',
  access: 'seller',
  scope: scope.read,
  request: { params: Id, query: PageQuery },
  responses: { 200: json(RedemptionPage, 'One page'), ...problems(400, 401, 403, 404) },
});

export const downloadCodes = defineRoute({
  operationId: 'downloadCodes',
  method: 'get',
  path: '/api/coupons/{id}/codes',
  tags,
  summary: 'All codes of a bulk coupon as CSV, streamed',
  access: 'seller',
  scope: scope.read,
  request: { params: Id },
  responses: {
    200: { description: 'A file', content: { 'text/csv': { schema: file } } },
    ...problems(401, 403, 404, 409),
  },
});
