import { describeAccess, describeContract } from '@highstreet/http/testing';
import { buildApp } from '../src/app.ts';
import * as categoryRoutes from '../src/contract/category-routes.ts';
import * as importRoutes from '../src/contract/import-routes.ts';
import { ImportSettings } from '../src/contract/import-schemas.ts';
import * as reviewRoutes from '../src/contract/review-routes.ts';
import * as productRoutes from '../src/contract/routes.ts';
import * as wishlistRoutes from '../src/contract/wishlist-routes.ts';
import { createProduct } from '../src/services/create-product.ts';
import { createWishlist } from '../src/services/keep-wishlist.ts';
import { uploadImport } from '../src/services/manage-import.ts';
import { postReview } from '../src/services/write-review.ts';
import { deliver, makeActor, makeCtx, makeProduct } from './context.ts';

const routes = Object.values({
  ...productRoutes,
  ...categoryRoutes,
  ...reviewRoutes,
  ...wishlistRoutes,
  ...importRoutes,
});

async function open() {
  const ctx = await makeCtx(makeActor('seller'));
  const app = buildApp((_, meta) => ctx.as(meta.actor));
  const others = async () => {
    const customer = ctx.as(makeActor('customer', 'ada'));
    const { product } = await createProduct(ctx, makeProduct({ status: 'draft' }));
    const shown = await createProduct(ctx, makeProduct());
    await deliver(ctx, 'usr_ada', shown.product.id);
    const review = await postReview(customer, shown.product.id, { rating: 4, title: 'Fine', body: '' });
    const list = await createWishlist(customer, { name: 'Mine' });
    const body = new Response('{}').body ?? new ReadableStream();
    const file = await uploadImport(ctx, { fileName: 'a', body, settings: ImportSettings.parse({}) }, 'no');
    const reviewPath = `/api/products/${shown.product.id}/reviews/${review.id}`;
    const requests = [
      { operationId: 'updateProduct', path: `/api/products/${product.id}`, body: { title: 'Mine' } },
      { operationId: 'updateProduct', path: `/api/products/${shown.product.id}`, body: { title: 'Mine' } },
      { operationId: 'archiveProduct', path: `/api/products/${shown.product.id}` },
      {
        operationId: 'postReview',
        path: `/api/products/${product.id}/reviews`,
        body: { rating: 1, title: 'Hidden' },
      },
      { operationId: 'editReview', path: reviewPath, body: { rating: 1 } },
      { operationId: 'removeReview', path: reviewPath },
      { operationId: 'reportReview', path: '/api/reviews/rev_none/report', body: { reason: 'x' } },
      { operationId: 'getWishlist', path: `/api/wishlists/${list.id}` },
      { operationId: 'updateWishlist', path: `/api/wishlists/${list.id}`, body: { name: 'Mine' } },
      { operationId: 'deleteWishlist', path: `/api/wishlists/${list.id}` },
      { operationId: 'addWishlistItem', path: `/api/wishlists/${list.id}/items/${shown.product.id}` },
      { operationId: 'removeWishlistItem', path: `/api/wishlists/${list.id}/items/${shown.product.id}` },
      { operationId: 'getImport', path: `/api/imports/${file.id}` },
      { operationId: 'previewImport', path: `/api/imports/${file.id}/preview` },
      { operationId: 'runImport', path: `/api/imports/${file.id}/run`, body: { dryRun: true } },
      { operationId: 'cancelImport', path: `/api/imports/${file.id}/cancel` },
      { operationId: 'getImportReport', path: `/api/imports/${file.id}/report` },
    ];
    return { actor: makeActor('seller', 'tom'), requests };
  };
  return { app, routes, others };
}

describeAccess('catalog', open);
describeContract('catalog', (await open()).app, routes);
