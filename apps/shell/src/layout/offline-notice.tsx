import { WifiOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useOnline } from './use-online.ts';

/** Says that the connection is gone, for as long as it is. */
export function OfflineNotice() {
  const text = useTranslations('shell.offline');
  const isOnline = useOnline();
  return (
    <output className="block">
      {!isOnline && (
        <div className="border-b border-warning/30 bg-warning-soft text-ink">
          <p className="mx-auto flex max-w-page items-start gap-3 px-4 py-2.5 text-sm md:px-6">
            <WifiOff aria-hidden className="mt-0.5 size-4 shrink-0 text-warning" />
            <span>
              <strong className="font-semibold">{text('title')}</strong> {text('text')}
            </span>
          </p>
        </div>
      )}
    </output>
  );
}
