import type { Product, Variant } from '@highstreet/catalog/contract';
import { Fragment } from '@highstreet/federation';
import { Badge } from '@highstreet/ui/badge';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { Notice } from '@highstreet/ui/notice';
import { Price } from '@highstreet/ui/price';
import { Rating } from '@highstreet/ui/rating';
import { toSellProduct } from '../paths.ts';
import { useCanEdit } from '../products/use-can-edit.ts';
import { BuyArea } from './buy-area.tsx';
import { OptionPicker } from './option-picker.tsx';
import { ShareButton } from './share-button.tsx';
import { WishlistButton } from './wishlist-button.tsx';

type Props = { product: Product; chosen: Variant | undefined; onChoose: (variant: Variant) => void };

/** Name, price, choice and what one can do. */
export function ProductSummary({ product, chosen, onChoose }: Props) {
  const text = useTranslations('catalog.product');
  const canEdit = useCanEdit(product);
  const { brand, title, rating, seller } = product;
  return (
    <div className="flex flex-col gap-5">
      {product.status !== 'active' && (
        <Notice tone="warning" title={text(`status.${product.status}`)}>
          {text('onlyYou')}
        </Notice>
      )}
      <div className="flex flex-col gap-2">
        {brand && <p className="text-sm text-muted">{brand}</p>}
        <h1 className="font-display text-xl leading-tight font-medium tracking-tight wrap-words">{title}</h1>
        {rating.count > 0 && (
          <Link href="#reviews" variant="quiet" className="w-fit">
            <Rating value={rating.average} count={rating.count} />
          </Link>
        )}
      </div>
      <PriceLine chosen={chosen} />
      {chosen && product.options.length > 0 && (
        <OptionPicker product={product} chosen={chosen} onChoose={onChoose} />
      )}
      <StockLine product={product} chosen={chosen} />
      <BuyArea product={product} chosen={chosen} />
      <div className="flex flex-wrap gap-2">
        <WishlistButton productId={product.id} />
        <ShareButton title={title} />
      </div>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted">
        <span>{text('soldBy', { seller: seller.name })}</span>
        {chosen?.sku && <span className="tabular">{text('sku', { sku: chosen.sku })}</span>}
        {canEdit && <Link href={toSellProduct(product.id)}>{text('edit')}</Link>}
      </p>
    </div>
  );
}

/** What the inventory knows of the chosen variant; while it does not answer, what the catalog knows of the product. */
function StockLine({ product, chosen }: Pick<Props, 'product' | 'chosen'>) {
  const text = useTranslations('catalog.product');
  const known = (
    <Badge tone={product.inStock ? 'success' : 'neutral'} hasDot>
      {text(product.inStock ? 'inStock' : 'soldOut')}
    </Badge>
  );
  return (
    <div className="min-h-6">
      <Fragment
        slice="inventory"
        module="./fragments/stock-note"
        fallback={known}
        unavailable={known}
        placeholder={known}
        productId={product.id}
        variantId={chosen?.id}
      />
    </div>
  );
}

function PriceLine({ chosen }: { chosen: Variant | undefined }) {
  const format = useFormat();
  const text = useTranslations('catalog.product');
  if (chosen?.price === undefined) return <p className="text-base text-muted">{text('noPrice')}</p>;
  const compareAt = chosen.compareAtPrice?.amount;
  return (
    <div aria-live="polite" className="flex flex-wrap items-center gap-3">
      <Price {...chosen.price} compareAt={compareAt} size="lg" />
      {compareAt !== undefined && compareAt > chosen.price.amount && (
        <Badge tone="warm">
          {text('saved', { share: format.percent(1 - chosen.price.amount / compareAt) })}
        </Badge>
      )}
    </div>
  );
}
