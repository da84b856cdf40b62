import { Check, ChevronRight } from 'lucide-react';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { Keyboard } from 'react-aria-components/Keyboard';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  type Selection,
  SubmenuTrigger,
} from 'react-aria-components/Menu';
import { type Placement, Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { cx } from './cx.tsx';
import { menuClass, optionClass, panelClass } from './overlay-styles.tsx';

export type MenuEntry = {
  id: string;
  label: string;
  description?: string;
  icon?: ReactNode;
  /** Shown at the end of the row, for example `G H`. */
  keys?: string;
  href?: string;
  onAction?: () => void;
  isDanger?: boolean;
  isDisabled?: boolean;
  /** A line above this entry. */
  startsGroup?: boolean;
  items?: readonly MenuEntry[];
};

export type MenuProps = {
  /** The button that opens it. */
  trigger: ReactElement;
  /** What the menu is about, for screen readers; default: the trigger's name. */
  label?: string;
  items: readonly MenuEntry[];
  onAction?: (id: string) => void;
  placement?: Placement;
  selectionMode?: 'none' | 'single' | 'multiple';
  selected?: Iterable<string>;
  onSelect?: (ids: Selection) => void;
  /** Shown above the entries, for example who is signed in. */
  header?: ReactNode;
};

/** A list of actions behind a button. */
export function Menu({ trigger, placement = 'bottom end', header, ...props }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={6} className={cx(panelClass, 'min-w-52 max-w-80')}>
        {header && <div className="border-b border-line px-4 py-3 text-sm wrap-words">{header}</div>}
        <MenuList {...props} />
      </Popover>
    </MenuTrigger>
  );
}

function MenuList(props: Omit<MenuProps, 'trigger' | 'placement' | 'header'>) {
  const { label, items, onAction, selectionMode, selected, onSelect } = props;
  return (
    <AriaMenu
      aria-label={label}
      className={menuClass}
      onAction={(key) => onAction?.(String(key))}
      selectionMode={selectionMode}
      selectedKeys={selected}
      onSelectionChange={onSelect}
    >
      {items.map((entry) => (
        <Fragment key={entry.id}>
          {entry.startsGroup && <Separator className="mx-2 my-1 h-px bg-line" />}
          {entry.items ? (
            <SubmenuTrigger>
              <MenuRow entry={entry} />
              <Popover className={cx(panelClass, 'min-w-44')} offset={-2} crossOffset={-5}>
                <MenuList items={entry.items} onAction={onAction} />
              </Popover>
            </SubmenuTrigger>
          ) : (
            <MenuRow entry={entry} />
          )}
        </Fragment>
      ))}
    </AriaMenu>
  );
}

function MenuRow({ entry }: { entry: MenuEntry }) {
  return (
    <AriaMenuItem
      id={entry.id}
      textValue={entry.label}
      href={entry.href}
      isDisabled={entry.isDisabled}
      onAction={entry.onAction}
      className={cx(optionClass, entry.isDanger && 'text-danger!')}
    >
      {({ hasSubmenu, isSelected, selectionMode }) => (
        <>
          {entry.icon}
          <span className="flex min-w-0 flex-1 flex-col">
            <span className="wrap-words">{entry.label}</span>
            {entry.description && <span className="text-xs text-muted wrap-words">{entry.description}</span>}
          </span>
          {entry.keys && <Keyboard className="ps-4 font-sans text-xs text-muted">{entry.keys}</Keyboard>}
          {selectionMode !== 'none' && isSelected && <Check aria-hidden className="text-accent" />}
          {hasSubmenu && <ChevronRight aria-hidden className="text-muted rtl:rotate-180" />}
        </>
      )}
    </AriaMenuItem>
  );
}
