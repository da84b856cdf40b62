import type { Cart } from '@highstreet/checkout/contract';
import { Panel } from '@highstreet/ui/panel';
import { useTranslations } from '@highstreet/ui/i18n';
import { groupBySeller } from '../../cart/group-by-seller.ts';
import { useCartWork } from '../../cart/use-cart-work.ts';
import { CartLineItem } from './cart-line-item.tsx';

/** The lines of the cart, one sheet for each seller. */
export function SellerLines({ cart }: { cart: Cart }) {
  const text = useTranslations('checkout.cart');
  const work = useCartWork();
  return (
    <div className="flex flex-col gap-5">
      {groupBySeller(cart.lines).map(({ sellerId, sellerName, lines }) => (
        <Panel key={sellerId} padding="none" title={text('soldBy', { seller: sellerName })}>
          <ul className="divide-y divide-line border-t border-line">
            {lines.map((line) => (
              <CartLineItem
                key={line.id}
                line={line}
                change={cart.changes.find(({ lineId, kind }) => lineId === line.id && kind === 'price')}
                isRefused={work.refused === line.id}
                onQuantity={(quantity) => work.setQuantity(line, quantity)}
                onRemove={() => work.remove(line)}
              />
            ))}
          </ul>
        </Panel>
      ))}
    </div>
  );
}
