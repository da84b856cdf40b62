import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as AriaPopover, type Placement } from 'react-aria-components/Popover';
import { cx } from './cx.tsx';
import { panelClass } from './overlay-styles.tsx';

export type PopoverProps = {
  trigger: ReactElement;
  /** What the popover is about, for screen readers. */
  label: string;
  children: ReactNode | ((close: () => void) => ReactNode);
  placement?: Placement;
  className?: string;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

/** A small panel beside what opened it. */
export function Popover({ trigger, label, children, placement = 'bottom', ...props }: PopoverProps) {
  const { className, isOpen, onOpenChange } = props;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <AriaPopover
        placement={placement}
        offset={6}
        className={cx(panelClass, 'max-w-[calc(100vw-2rem)]', className)}
      >
        <Dialog aria-label={label} className="p-4 outline-none">
          {({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
