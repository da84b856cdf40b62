import { ErrorPanel } from '@highstreet/ui/error-panel';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Notice } from '@highstreet/ui/notice';
import { Panel } from '@highstreet/ui/panel';
import { SkeletonText } from '@highstreet/ui/skeleton';
import { ApiProblem } from '@highstreet/federation';
import { useProducts } from '../../api/find-products.ts';
import { type PreviewCart, usePreview } from '../../api/preview-coupon.ts';
import { type CouponForm, toInput } from '../../editor/coupon-form.ts';
import { exampleCart } from '../../editor/example-cart.ts';
import { useDebounced } from '../../list/use-debounced.ts';
import { PreviewBill } from './preview-bill.tsx';

type Props = { form: CouponForm; sellerId: string | null };

/** What a customer would see in the cart, with some of the shop's own products. */
export function CouponPreview({ form, sellerId }: Props) {
  const text = useTranslations('promotions.preview');
  const settled = useDebounced(form, 300);
  const shop = sellerId === null ? {} : { seller: sellerId };
  const [category] = settled.categories;
  const isNarrow = settled.products.length > 0 || category !== undefined;
  const others = useProducts(shop);
  const fitting = useProducts(
    settled.products.length > 0 ? { ids: settled.products.slice(0, 20) } : { ...shop, category },
    isNarrow,
  );
  const currency = currencyOf(settled, others.data?.[0]?.price?.currency);
  const products = { fitting: (isNarrow ? fitting.data : others.data) ?? [], others: others.data ?? [] };
  const { cart, titles } = exampleCart(products, settled.categories, currency);
  const input = { coupon: { ...toInput(settled), sellerId: sellerId ?? undefined }, cart };
  return (
    <Panel title={text('title')} description={text('intro')}>
      {others.isPending ? (
        <SkeletonText lines={6} />
      ) : others.isError ? (
        <ErrorPanel isCompact error={others.error} onRetry={() => void others.refetch()} />
      ) : cart.lines.length === 0 ? (
        <p className="text-sm text-muted">{text('noProducts', { currency })}</p>
      ) : (
        <Outcome input={input} cart={cart} titles={titles} code={form.code} />
      )}
    </Panel>
  );
}

function currencyOf({ type, minOrderAmount, currency }: CouponForm, usual: string | undefined): string {
  return type === 'fixed' || minOrderAmount !== null ? currency : (usual ?? currency);
}

type OutcomeProps = {
  input: Parameters<typeof usePreview>[0];
  cart: PreviewCart;
  titles: ReadonlyMap<string, string>;
  code: string;
};

function Outcome({ input, cart, titles, code }: OutcomeProps) {
  const text = useTranslations('promotions.preview');
  const format = useFormat();
  const preview = usePreview(input, true);
  if (preview.isError) {
    if (!(preview.error instanceof ApiProblem) || preview.error.status !== 422)
      return <ErrorPanel isCompact error={preview.error} onRetry={() => void preview.refetch()} />;
    return <p className="text-sm text-muted">{text('incomplete')}</p>;
  }
  if (!preview.data) return <SkeletonText lines={6} />;
  const { discount, reason, missing } = preview.data;
  return (
    <div className="flex flex-col gap-4" aria-live="polite" aria-busy={preview.isFetching}>
      {reason !== null && (
        <Notice tone="warning" title={text('refused')}>
          {text(`reasons.${reason}`, { missing: format.money(missing ?? 0, cart.currency) })}
        </Notice>
      )}
      <PreviewBill cart={cart} titles={titles} discount={discount} code={code} />
    </div>
  );
}
