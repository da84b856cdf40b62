import type { ProductCard } from '@highstreet/catalog/contract';
import { CardGrid } from '@highstreet/ui/card-grid';
import { ProductTile } from './product-tile.tsx';

type Props = {
  products: readonly ProductCard[];
  /** How many pictures are in view at first and load at once. */
  eagerCount?: number;
  className?: string;
};

export function ProductGrid({ products, eagerCount = 0, className }: Props) {
  return (
    <CardGrid className={className}>
      {products.map((product, at) => (
        <ProductTile key={product.id} product={product} isEager={at < eagerCount} />
      ))}
    </CardGrid>
  );
}
