import { useSession } from '@highstreet/federation';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { Popover } from '@highstreet/ui/popover';
import { ShoppingBag } from 'lucide-react';
import { useState } from 'react';
import { useCart } from '../api/get-cart.ts';
import { hasHadCart } from '../cart/cart-news.ts';
import { useCartNews } from '../cart/use-cart-news.ts';
import { MiniCartPanel } from '../components/mini-cart-panel.tsx';
import { partMessages } from '../part-messages.ts';
import '../styles.css';

/** The cart in the header: how much is in it, and what. */
export function MiniCart() {
  return (
    <Messages messages={partMessages}>
      <div data-boundary="checkout">
        <Content />
      </div>
    </Messages>
  );
}

// oxlint-disable-next-line import/no-default-export -- the federation loader takes the default export
export default MiniCart;

function Content() {
  const text = useTranslations('checkoutParts.miniCart');
  const { status } = useSession();
  const [isOpen, setOpen] = useState(false);
  useCartNews();
  const isWanted = status === 'signed-in' || (status === 'anonymous' && (isOpen || hasHadCart()));
  const query = useCart(isWanted);
  const count = query.data?.count ?? 0;
  return (
    <>
      <Popover
        label={text('title')}
        placement="bottom end"
        isOpen={isOpen}
        onOpenChange={setOpen}
        className="w-96"
        trigger={
          <IconButton label={text('open', { count })} icon={<ShoppingBag aria-hidden />} count={count} />
        }
      >
        {(close) => <MiniCartPanel query={query} onLeave={close} />}
      </Popover>
      <output className="sr-only">{count > 0 ? text('open', { count }) : ''}</output>
    </>
  );
}
