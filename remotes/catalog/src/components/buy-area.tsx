import type { Product, Variant } from '@highstreet/catalog/contract';
import { Fragment } from '@highstreet/federation';
import { Skeleton } from '@highstreet/ui/skeleton';
import { StickyActions } from '@highstreet/ui/sticky-actions';

/** Into the cart, under the thumb on a phone; the part is the checkout's. */
export function BuyArea({ product, chosen }: { product: Product; chosen: Variant | undefined }) {
  if (chosen?.price === undefined) return null;
  return (
    <StickyActions className="[&>div]:w-full [&>div]:sm:w-full [&>div>div]:w-full">
      <Fragment
        slice="checkout"
        module="./fragments/add-to-cart"
        productId={product.id}
        variantId={chosen.id}
        isDisabled={product.status !== 'active' || !product.inStock}
        fallback={<Skeleton className="h-12 w-full rounded-md" />}
      />
    </StickyActions>
  );
}
