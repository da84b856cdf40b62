import type { Address } from '@highstreet/checkout/contract';
import { useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { useQuoteTotals } from '../../checkout/use-quote-totals.ts';
import type { Bought } from '../../placing/bought.ts';
import { OrderLines } from '../checkout/order-lines.tsx';
import { TotalsList } from '../totals-list.tsx';

/** What was bought, what it came to, and where it goes. */
export function Receipt({ bought: { quote, order } }: { bought: Bought }) {
  const text = useTranslations('checkout.done');
  const page = useTranslations('checkout.page');
  const { rows, total } = useQuoteTotals(quote);
  return (
    <Panel title={page('summary')}>
      <div className="flex flex-col gap-5">
        <OrderLines lines={quote.cart.lines} />
        <TotalsList rows={rows} total={total} />
        {order.shippingAddress && (
          <div className="flex flex-col gap-1 border-t border-line pt-4 text-sm">
            <h3 className="font-semibold">{text('deliverTo')}</h3>
            <address className="text-muted not-italic wrap-words">
              {addressLines(order.shippingAddress).map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </address>
          </div>
        )}
      </div>
    </Panel>
  );
}

function addressLines({ name, line1, line2 = '', postalCode, city, region, country }: Address): string[] {
  const place = region === undefined ? country : `${region}, ${country}`;
  return [name, line1, line2, `${postalCode} ${city}`, place].filter((line) => line !== '');
}
