import { entityTag, nextLink, versionOf } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/routes.ts';
import { downloadCodes, getCouponUsage, listRedemptions } from '../services/follow-coupon.ts';
import {
  createBulkCoupon,
  createCoupon,
  deleteCoupon,
  getCoupon,
  listCoupons,
  updateCoupon,
  type VersionedCoupon,
} from '../services/manage-coupons.ts';
import { previewCoupon, tryCoupons } from '../services/preview-coupon.ts';
import { readHeaders } from './read-headers.ts';

export const list = serve(routes.listCoupons, async (c) => {
  const page = await listCoupons(c.get('ctx'), c.req.valid('query'));
  return c.json(page, 200, { ...readHeaders, ...nextLink(c, page.nextCursor) });
});

export const create = serve(routes.createCoupon, async (c) => {
  const created = await createCoupon(c.get('ctx'), c.req.valid('json'));
  return c.json(created.coupon, 201, headersOfNew(created));
});

export const createBulk = serve(routes.createBulkCoupon, async (c) => {
  const created = await createBulkCoupon(c.get('ctx'), c.req.valid('json'));
  return c.json(created.coupon, 201, headersOfNew(created));
});

export const validate = serve(routes.validateCoupons, async (c) =>
  c.json(await tryCoupons(c.get('ctx'), c.req.valid('json')), 200, readHeaders),
);

export const preview = serve(routes.previewCoupon, (c) =>
  c.json(previewCoupon(c.get('ctx'), c.req.valid('json')), 200, readHeaders),
);

export const get = serve(routes.getCoupon, async (c) => {
  const found = await getCoupon(c.get('ctx'), c.req.valid('param').id);
  return c.json(found.coupon, 200, { ...readHeaders, etag: tagOf(found) });
});

export const update = serve(routes.updateCoupon, async (c) => {
  const version = versionOf(c.req.header('if-match'));
  const updated = await updateCoupon(c.get('ctx'), c.req.valid('param').id, c.req.valid('json'), version);
  return c.json(updated.coupon, 200, { etag: tagOf(updated) });
});

export const remove = serve(routes.deleteCoupon, async (c) => {
  await deleteCoupon(c.get('ctx'), c.req.valid('param').id, versionOf(c.req.header('if-match')));
  return c.body(null, 204);
});

export const usage = serve(routes.getCouponUsage, async (c) => {
  const { days } = c.req.valid('query');
  return c.json(await getCouponUsage(c.get('ctx'), c.req.valid('param').id, days), 200, readHeaders);
});

export const redemptions = serve(routes.listRedemptions, async (c) => {
  const page = await listRedemptions(c.get('ctx'), c.req.valid('param').id, c.req.valid('query'));
  return c.json(page, 200, { ...readHeaders, ...nextLink(c, page.nextCursor) });
});

export const download = serve(routes.downloadCodes, async (c) => {
  const { fileName, body } = await downloadCodes(c.get('ctx'), c.req.valid('param').id);
  const headers = {
    ...readHeaders,
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${fileName}"`,
  };
  return new Response(body, { headers });
});

function headersOfNew(created: VersionedCoupon) {
  return { location: `/api/coupons/${created.coupon.id}`, etag: tagOf(created) };
}

function tagOf({ coupon, version }: VersionedCoupon): string {
  return entityTag(version, JSON.stringify(coupon));
}
