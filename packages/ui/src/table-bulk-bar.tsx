import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import { useUiText } from './ui-text.tsx';

/** Above the rows while some are selected: how many, and what can be done with them. */
export function BulkBar({
  count,
  onClear,
  children,
}: {
  count: number;
  onClear: () => void;
  children?: ReactNode;
}) {
  const text = useUiText();
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line bg-accent-soft px-3 py-2">
      <IconButton label={text('table.clear')} icon={<X aria-hidden />} size="sm" onPress={onClear} />
      <span aria-live="polite" className="me-2 text-sm font-medium text-ink tabular">
        {text('table.selected', { count })}
      </span>
      <div className="ms-auto flex flex-wrap gap-2">{children}</div>
    </div>
  );
}
