import { ChevronRight } from 'lucide-react';
import { Link } from './link.tsx';
import { useUiText } from './ui-text.tsx';

export type Crumb = { label: string; href?: string };

/** The way to this page; the last entry is the page itself. */
export function Breadcrumb({ items, className }: { items: readonly Crumb[]; className?: string }) {
  const text = useUiText();
  return (
    <nav aria-label={text('breadcrumb')} className={className}>
      <ol className="flex flex-wrap items-center gap-x-1 gap-y-1 text-sm text-muted">
        {items.map((item, index) => (
          <li key={`${item.href ?? ''}${item.label}`} className="flex min-w-0 items-center gap-1">
            {index > 0 && <ChevronRight aria-hidden className="size-3.5 shrink-0 rtl:rotate-180" />}
            {index === items.length - 1 || !item.href ? (
              <span
                aria-current={index === items.length - 1 ? 'page' : undefined}
                className="truncate text-ink"
              >
                {item.label}
              </span>
            ) : (
              <Link href={item.href} variant="quiet" className="truncate text-muted data-hovered:text-ink">
                {item.label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
