import type { Dashboard } from '@highstreet/orders/contract';
import { EmptyState } from '@highstreet/ui/empty-state';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Image } from '@highstreet/ui/image';
import { Link } from '@highstreet/ui/link';
import { Panel } from '@highstreet/ui/panel';
import { Trophy } from 'lucide-react';
import { toProduct } from '../../paths.ts';

/** What brings most. */
export function BestSellers({ dashboard }: { dashboard: Dashboard }) {
  const text = useTranslations('orders.dashboard');
  const format = useFormat();
  const { bestSellers, currency } = dashboard;
  return (
    <Panel title={text('best')}>
      {bestSellers.length === 0 ? (
        <EmptyState isCompact icon={<Trophy />} title={text('noBest')} description={text('noBestHint')} />
      ) : (
        <table className="w-full text-sm">
          <thead className="text-xs text-muted">
            <tr>
              <th scope="col" className="pb-2 text-start font-medium">
                {text('product')}
              </th>
              <th scope="col" className="pb-2 text-end font-medium">
                {text('sold')}
              </th>
              <th scope="col" className="pb-2 text-end font-medium">
                {text('revenue')}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-t border-line">
            {bestSellers.map((product) => (
              <tr key={product.productId}>
                <td className="py-2">
                  <span className="flex items-center gap-3">
                    <Image
                      id={product.productId}
                      title={product.title}
                      src={product.image}
                      alt=""
                      className="size-10 shrink-0"
                    />
                    <Link href={toProduct(product.slug)} variant="quiet" className="wrap-words">
                      {product.title}
                    </Link>
                  </span>
                </td>
                <td className="tabular py-2 ps-3 text-end">{format.number(product.quantity)}</td>
                <td className="tabular py-2 ps-3 text-end font-medium">
                  {format.money(product.revenue, currency)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
