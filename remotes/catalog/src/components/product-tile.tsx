import type { ProductCard } from '@highstreet/catalog/contract';
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
      badge={product.inStock ? undefined : <Badge>{text('soldOut')}</Badge>}
      action={<WishlistHeart productId={product.id} title={product.title} />}
      onHoverStart={() => prefetch(product.slug)}
    />
  );
}
