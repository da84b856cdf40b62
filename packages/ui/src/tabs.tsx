import type { ReactNode } from 'react';
import {
  Tabs as AriaTabs,
  type TabsProps as AriaTabsProps,
  Tab,
  TabList,
  TabPanel,
} from 'react-aria-components/Tabs';
import { cx } from './cx.tsx';

export type TabEntry = {
  id: string;
  label: string;
  content?: ReactNode;
  count?: number;
  href?: string;
  isDisabled?: boolean;
};

export type TabsProps = Omit<AriaTabsProps, 'className' | 'children' | 'style' | 'onSelectionChange'> & {
  /** What the tabs choose, for screen readers. */
  label: string;
  items: readonly TabEntry[];
  onSelect?: (id: string) => void;
  className?: string;
};

const tabClass =
  'focus-ring relative flex cursor-pointer items-center gap-2 rounded-sm px-1 pt-2 pb-3 text-sm font-medium whitespace-nowrap text-muted no-underline ' +
  'transition-colors data-hovered:text-ink data-selected:text-ink data-disabled:cursor-default data-disabled:opacity-50 ' +
  'after:absolute after:inset-x-0 after:-bottom-px after:h-0.5 after:rounded-full data-selected:after:bg-accent';

/** Views of one thing, one at a time. With `href` each tab is a place of its own. */
export function Tabs({ label, items, onSelect, className, ...rest }: TabsProps) {
  return (
    <AriaTabs
      {...rest}
      onSelectionChange={(key) => onSelect?.(String(key))}
      className={cx('flex flex-col gap-5', className)}
    >
      <div className="-mx-1 overflow-x-auto overflow-y-hidden px-1 [scrollbar-width:none]">
        <TabList aria-label={label} className="flex w-max min-w-full gap-6 border-b border-line pt-1">
          {items.map((item) => (
            <Tab
              key={item.id}
              id={item.id}
              href={item.href}
              isDisabled={item.isDisabled}
              className={tabClass}
            >
              {item.label}
              {item.count !== undefined && (
                <span className="rounded-full bg-sunken px-2 py-0.5 text-xs text-muted tabular">
                  {item.count}
                </span>
              )}
            </Tab>
          ))}
        </TabList>
      </div>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="focus-ring rounded-md">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
