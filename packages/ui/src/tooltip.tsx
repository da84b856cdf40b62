import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { type Placement } from 'react-aria-components/Popover';

export type TooltipProps = {
  /** A button or link of this package. */
  children: ReactElement;
  text: ReactNode;
  placement?: Placement;
  /** Milliseconds before it shows. */
  delay?: number;
};

/** A hint on hover and focus. Never the only place of a fact: touch screens do not show it. */
export function Tooltip({ children, text, placement = 'top', delay = 500 }: TooltipProps) {
  return (
    <TooltipTrigger delay={delay} closeDelay={80}>
      {children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="overlay-motion max-w-64 rounded-md bg-ink px-2.5 py-1.5 text-xs font-medium text-paper shadow-float wrap-words"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
