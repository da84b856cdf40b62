import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';

/** Takes one product off the list that is shown. */
export function WishlistRemove({ title, onRemove }: { title: string; onRemove: () => void }) {
  const text = useTranslations('catalog.wishlists');
  return (
    <Button size="sm" className="self-start" aria-label={text('removeOne', { title })} onPress={onRemove}>
      {text('remove')}
    </Button>
  );
}
