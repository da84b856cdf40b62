import type { Cart, CartLine } from '@highstreet/checkout/contract';
import { ButtonLink } from '@highstreet/ui/button-link';
import { EmptyState } from '@highstreet/ui/empty-state';
import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Link } from '@highstreet/ui/link';
import { Loading, Skeleton } from '@highstreet/ui/skeleton';
import { ShoppingBag } from 'lucide-react';
import type { useCart } from '../api/get-cart.ts';
import { paths, toProduct } from '../paths.ts';
import { LinePicture } from './line-picture.tsx';

const shownLines = 4;

type Props = { query: ReturnType<typeof useCart>; onLeave: () => void };

/** The first lines of the cart, what they come to, and the ways on. */
export function MiniCartPanel({ query, onLeave }: Props) {
  const text = useTranslations('checkoutParts.miniCart');
  const cart = query.data;
  if (query.isError && !cart) {
    return (
      <ErrorPanel
        isCompact
        title={text('failed')}
        error={query.error}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    );
  }
  if (!cart) {
    return (
      <Loading className="flex flex-col gap-3">
        <Skeleton className="h-14 w-full rounded-md" />
        <Skeleton className="h-14 w-full rounded-md" />
      </Loading>
    );
  }
  if (cart.lines.length === 0)
    return (
      <EmptyState isCompact icon={<ShoppingBag />} title={text('empty')} description={text('emptyHint')} />
    );
  return <Filled cart={cart} onLeave={onLeave} />;
}

function Filled({ cart, onLeave }: { cart: Cart; onLeave: () => void }) {
  const text = useTranslations('checkoutParts.miniCart');
  const format = useFormat();
  const { lines, totals, currency } = cart;
  const more = lines.slice(shownLines).reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <div className="flex flex-col gap-4">
      <h2 className="text-base font-semibold">{text('title')}</h2>
      <ul className="flex flex-col gap-3">
        {lines.slice(0, shownLines).map((line) => (
          <MiniLine key={line.id} line={line} onLeave={onLeave} />
        ))}
      </ul>
      {more > 0 && <p className="text-sm text-muted">{text('more', { count: more })}</p>}
      <p className="flex items-baseline justify-between border-t border-line pt-3 text-sm">
        <span className="text-muted">{text('total')}</span>
        <span className="text-base font-semibold tabular">{format.money(totals.total.amount, currency)}</span>
      </p>
      <div className="grid grid-cols-2 gap-2">
        <ButtonLink href={paths.cart} onPress={onLeave}>
          {text('toCart')}
        </ButtonLink>
        <ButtonLink href={paths.checkout} onPress={onLeave} variant="warm" isDisabled={!cart.isReady}>
          {text('toCheckout')}
        </ButtonLink>
      </div>
    </div>
  );
}

function MiniLine({ line, onLeave }: { line: CartLine; onLeave: () => void }) {
  const text = useTranslations('checkoutParts.miniCart');
  const format = useFormat();
  const { title, options, quantity, total } = line;
  return (
    <li className="flex items-center gap-4">
      <LinePicture
        id={line.productId}
        title={title}
        image={line.image}
        quantity={quantity}
        label={text('quantity', { count: quantity })}
      />
      <div className="min-w-0 flex-1 text-sm">
        <Link
          href={toProduct(line.slug, line.variantId)}
          variant="quiet"
          onPress={onLeave}
          className="line-clamp-2 font-medium"
        >
          {title}
        </Link>
        {options.length > 0 && <p className="truncate text-muted">{options.join(' · ')}</p>}
      </div>
      <span className="text-sm tabular">{format.money(total.amount, total.currency)}</span>
    </li>
  );
}
