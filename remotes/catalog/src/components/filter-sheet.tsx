import { Button } from '@highstreet/ui/button';
import { useTranslations } from '@highstreet/ui/i18n';
import { Sheet, SheetTrigger } from '@highstreet/ui/sheet';
import { SlidersHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = { count: number; total: number | undefined; onClear: () => void; children: ReactNode };

/** The filters on a phone. What is chosen acts at once; the button says how much is left. */
export function FilterSheet({ count, total, onClear, children }: Props) {
  const text = useTranslations('catalog.list');
  return (
    <SheetTrigger>
      <Button size="sm" icon={<SlidersHorizontal aria-hidden />} className="lg:hidden">
        {count === 0 ? text('filters') : text('filtersOn', { count })}
      </Button>
      <Sheet
        side="bottom"
        title={text('filters')}
        actions={(close) => (
          <>
            {count > 0 && <Button onPress={onClear}>{text('clear')}</Button>}
            <Button variant="primary" onPress={close}>
              {total === undefined ? text('showAny') : text('show', { count: total })}
            </Button>
          </>
        )}
      >
        {children}
      </Sheet>
    </SheetTrigger>
  );
}
