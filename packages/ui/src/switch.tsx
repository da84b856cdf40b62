import type { ReactNode } from 'react';
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components/Switch';
import { cx } from './cx.tsx';

export type SwitchProps = Omit<AriaSwitchProps, 'className' | 'children' | 'style'> & {
  children?: ReactNode;
  description?: ReactNode;
  className?: string;
};

/** On or off, and it acts at once. Inside a form that is sent, use a checkbox. */
export function Switch({ children, description, className, ...rest }: SwitchProps) {
  return (
    <AriaSwitch
      {...rest}
      className={cx(
        'group inline-flex cursor-pointer items-start gap-3 text-sm text-ink data-disabled:cursor-default data-disabled:opacity-50',
        className,
      )}
    >
      <span className="mt-px flex h-5.5 w-9.5 shrink-0 items-center rounded-full border border-edge bg-edge p-0.5 outline-offset-2 outline-focus transition-colors group-data-focus-visible:outline-2 group-data-selected:border-accent group-data-selected:bg-accent">
        <span className="size-4 rounded-full bg-white shadow-rest transition-transform duration-150 group-data-selected:translate-x-4 rtl:group-data-selected:-translate-x-4" />
      </span>
      {(children || description) && (
        <span className="flex min-w-0 flex-col gap-0.5 leading-5.5 wrap-words">
          {children}
          {description && <span className="text-muted">{description}</span>}
        </span>
      )}
    </AriaSwitch>
  );
}
