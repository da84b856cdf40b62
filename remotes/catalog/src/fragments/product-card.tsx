import { Loading, Skeleton } from '@highstreet/ui/skeleton';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { useProductsById } from '../api/get-products-by-id.ts';
import { ProductTile } from '../components/product-tile.tsx';
import { messages } from '../messages.ts';
import '../styles.css';

/** One product by id: picture, name, price, the way to its page. */
export function ProductCard({ id, isEager }: { id: string; isEager?: boolean }) {
  return (
    <Messages messages={messages}>
      <div data-boundary="catalog">
        <Content id={id} isEager={isEager} />
      </div>
    </Messages>
  );
}

// oxlint-disable-next-line import/no-default-export -- the federation loader takes the default export
export default ProductCard;

function Content({ id, isEager }: { id: string; isEager?: boolean }) {
  const text = useTranslations('catalog.fragment');
  const query = useProductsById([id]);
  const product = query.data?.[0];
  if (product) return <ProductTile product={product} isEager={isEager} />;
  if (query.isPending) return <ProductCardSkeleton />;
  return <p className="rounded-lg border border-dashed border-line p-4 text-sm text-muted">{text('gone')}</p>;
}

function ProductCardSkeleton() {
  return (
    <Loading className="flex flex-col gap-2">
      <Skeleton className="aspect-square w-full rounded-lg" />
      <Skeleton shape="line" className="mt-2 w-4/5" />
      <Skeleton shape="line" className="w-1/3" />
    </Loading>
  );
}
