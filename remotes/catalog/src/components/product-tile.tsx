import type { ProductCard } from '@highstreet/catalog/contract';
import { Fragment } from '@highstreet/federation';
import { Badge } from '@highstreet/ui/badge';
import { useTranslations } from '@highstreet/ui/i18n';
import { ItemCard } from '@highstreet/ui/item-card';
import { toImage } from '../images/to-image.ts';
import { toProduct } from '../paths.ts';
import { usePrefetchProduct } from '../products/use-prefetch-product.ts';
import { WishlistHeart } from './wishlist-heart.tsx';

type Props = { product: ProductCard; isEager?: boolean; sizes?: string };

/** A product among others. */
export function ProductTile({ product, isEager, sizes }: Props) {
  const text = useTranslations('catalog.card');
  const prefetch = usePrefetchProduct();
  const { price, rating } = product;
  return (
    <ItemCard
      href={toProduct(product.slug)}
      id={product.id}
      title={product.title}
      {...toImage(product.image)}
      sizes={sizes}
      isEager={isEager}
      meta={product.brand ?? product.seller.name}
      price={price && { ...price, isFrom: product.hasPriceRange }}
      rating={{ value: rating.average, count: rating.count }}
      badge={product.inStock ? <FewLeft productId={product.id} /> : <Badge>{text('soldOut')}</Badge>}
      action={<WishlistHeart productId={product.id} title={product.title} />}
      onHoverStart={() => prefetch(product.slug)}
    />
  );
}

/** Says when little is left; where the inventory does not answer, nothing. All cards of a page ask together. */
function FewLeft({ productId }: { productId: string }) {
  return (
    <Fragment
      slice="inventory"
      module="./fragments/stock-note"
      fallback={null}
      unavailable={null}
      place="card"
      productId={productId}
    />
  );
}
