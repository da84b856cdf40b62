import { useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { Heart } from 'lucide-react';
import { useWishlistToggle } from '../wishlists/use-wishlist-toggle.tsx';

/** The heart over a card's picture. */
export function WishlistHeart({ productId, title }: { productId: string; title: string }) {
  const text = useTranslations('catalog.wishlist');
  const { isOn, toggle } = useWishlistToggle(productId);
  return (
    <span className="block rounded-full bg-raised/90 shadow-rest backdrop-blur-sm">
      <IconButton
        label={text(isOn ? 'take' : 'put', { title })}
        aria-pressed={isOn}
        icon={<Heart aria-hidden className={isOn ? 'fill-warm text-warm' : undefined} />}
        size="sm"
        isRound
        onPress={() => void toggle()}
      />
    </span>
  );
}
