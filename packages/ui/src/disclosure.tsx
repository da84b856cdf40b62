import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { cx } from './cx.tsx';

export type DisclosureProps = {
  title: ReactNode;
  children: ReactNode;
  isOpen?: boolean;
  defaultOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  level?: 2 | 3 | 4;
  className?: string;
};

/** A part of the page that opens when it is wanted. */
export function Disclosure({ title, children, level = 3, className, ...props }: DisclosureProps) {
  return (
    <AriaDisclosure
      isExpanded={props.isOpen}
      defaultExpanded={props.defaultOpen}
      onExpandedChange={props.onOpenChange}
      className={cx('group border-b border-line', className)}
    >
      <Heading level={level} className="text-sm">
        <Button
          slot="trigger"
          className="focus-ring flex w-full cursor-pointer items-center justify-between gap-3 rounded-sm py-3 text-start font-medium text-ink"
        >
          <span className="min-w-0 wrap-words">{title}</span>
          <ChevronDown
            aria-hidden
            className="size-4 shrink-0 text-muted transition-transform group-data-expanded:rotate-180"
          />
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className="pb-4">{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
