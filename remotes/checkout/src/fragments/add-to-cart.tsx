import { Button } from '@highstreet/ui/button';
import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { ShoppingBag } from 'lucide-react';
import { useState } from 'react';
import { useAddToCart } from '../cart/use-add-to-cart.ts';
import { QuantityField } from '../components/quantity-field.tsx';
import { partMessages } from '../part-messages.ts';
import '../styles.css';

type Props = { productId: string; variantId: string; isDisabled?: boolean };

/** How many, and into the cart; shown where a product is. */
export function AddToCart(props: Props) {
  return (
    <Messages messages={partMessages}>
      <div data-boundary="checkout" className="w-full">
        <Content key={props.variantId} {...props} />
      </div>
    </Messages>
  );
}

// oxlint-disable-next-line import/no-default-export -- the federation loader takes the default export
export default AddToCart;

function Content({ productId, variantId, isDisabled }: Props) {
  const text = useTranslations('checkoutParts.add');
  const [quantity, setQuantity] = useState(1);
  const { add, isPending } = useAddToCart();
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-2">
      <QuantityField
        label={text('label')}
        value={quantity}
        onChange={setQuantity}
        isDisabled={isDisabled}
        className="w-28 sm:w-32 [&>div]:min-h-12"
      />
      <Button
        variant="warm"
        size="lg"
        isFullWidth
        icon={isDisabled ? undefined : <ShoppingBag aria-hidden />}
        isDisabled={isDisabled}
        isPending={isPending}
        onPress={() => void add({ productId, variantId, quantity }).then((isIn) => isIn && setQuantity(1))}
      >
        {text(isDisabled ? 'unavailable' : 'add')}
      </Button>
    </div>
  );
}
