import type { Address } from '@highstreet/checkout/contract';
import { type Locale, useLocale, useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';
import { isCodeFirst } from '../../address/country-names.ts';
import { useQuoteTotals } from '../../checkout/use-quote-totals.ts';
import type { Bought } from '../../placing/bought.ts';
import { OrderLines } from '../checkout/order-lines.tsx';
import { TotalsList } from '../totals-list.tsx';

/** What was bought, what it came to, and where it goes. */
export function Receipt({ bought: { quote, order } }: { bought: Bought }) {
  const text = useTranslations('checkout.done');
  const page = useTranslations('checkout.page');
  const locale = useLocale();
  const { rows, total } = useQuoteTotals(quote);
  return (
    <Panel title={page('summary')}>
      <div className="flex flex-col gap-5">
        <OrderLines lines={quote.cart.lines} />
        <TotalsList rows={rows} total={{ ...total, label: text('paid') }} />
        {order.shippingAddress && (
          <div className="flex flex-col gap-1 border-t border-line pt-4 text-sm">
            <h3 className="font-semibold">{text('deliverTo')}</h3>
            <address className="text-muted not-italic wrap-words">
              {addressLines(order.shippingAddress, locale).map((line) => (
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

/** The address as it is written in its country. */
function addressLines(address: Address, locale: Locale): string[] {
  const { name, line1, line2 = '', postalCode, city, region = '', country } = address;
  const town = isCodeFirst(country) ? [postalCode, city, region] : [city, region, postalCode];
  const countryName = new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
  return [name, line1, line2, town.filter(Boolean).join(' '), countryName].filter((line) => line !== '');
}
