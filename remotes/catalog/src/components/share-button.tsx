import { useTranslations } from '@highstreet/ui/i18n';
import { IconButton } from '@highstreet/ui/icon-button';
import { toast } from '@highstreet/ui/toast-queue';
import { Share2 } from 'lucide-react';

/** Hands the page's address to another app, or copies it where the browser cannot. */
export function ShareButton({ title }: { title: string }) {
  const text = useTranslations('catalog.product');
  async function share() {
    const url = location.href;
    try {
      if (typeof navigator.share === 'function') return await navigator.share({ title, url });
      await navigator.clipboard.writeText(url);
      toast({ title: text('linkCopied'), tone: 'success' });
    } catch (error) {
      const isCancelled = error instanceof DOMException && error.name === 'AbortError';
      if (!isCancelled) toast({ title: text('shareFailed'), description: url, tone: 'danger' });
    }
  }
  return (
    <IconButton
      label={text('share')}
      icon={<Share2 aria-hidden />}
      variant="secondary"
      size="lg"
      onPress={() => void share()}
    />
  );
}
