import type { Order } from '@highstreet/orders/contract';
import { useFormat, useTranslations } from '@highstreet/ui/i18n';
import { Panel } from '@highstreet/ui/panel';

/** Where it goes, and what the customer wrote. */
export function OrderDelivery({ order }: { order: Order }) {
  const text = useTranslations('orders.order');
  const { shippingAddress, billingAddress, shippingMethod, note } = order;
  return (
    <Panel title={text('shipTo')}>
      <div className="flex flex-col gap-4 text-sm">
        <Address address={shippingAddress} />
        {shippingMethod && (
          <p className="text-muted">
            {text('by')}: {shippingMethod.name}
          </p>
        )}
        {billingAddress && (
          <div>
            <h3 className="font-semibold">{text('billTo')}</h3>
            <Address address={billingAddress} />
          </div>
        )}
        {note && (
          <div>
            <h3 className="font-semibold">{text('note')}</h3>
            <p className="whitespace-pre-line wrap-words">{note}</p>
          </div>
        )}
      </div>
    </Panel>
  );
}

function Address({ address }: { address: Order['shippingAddress'] }) {
  const { locale } = useFormat();
  if (!address) return null;
  const { name, line1, line2, postalCode, city, region, country, phone } = address;
  const lines = [
    name,
    line1,
    line2,
    `${postalCode} ${city}`,
    region,
    countryName(country, locale),
    phone,
  ].filter(Boolean);
  return (
    <address className="flex flex-col not-italic wrap-words">
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}

function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code;
}
