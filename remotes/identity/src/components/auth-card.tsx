import { Panel } from '@highstreet/ui/panel';
import { type ReactNode, useEffect, useRef } from 'react';
import { PageTitle } from './page-title.tsx';

type Props = {
  /** Title of the browser's window. */
  title: string;
  heading: string;
  intro?: ReactNode;
  /** A sign above the heading. */
  icon?: ReactNode;
  /** Under the card: the way to the neighbouring page. */
  footer?: ReactNode;
  children?: ReactNode;
};

/** The one narrow column of the pages around signing in. Takes the focus when the step before it took it away. */
export function AuthCard({ title, heading, intro, icon, footer, children }: Props) {
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) headingRef.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="mx-auto flex w-full max-w-[27rem] flex-col gap-6 py-2 sm:py-10">
      <PageTitle>{title}</PageTitle>
      <header className="flex flex-col gap-2">
        {icon && (
          <span
            aria-hidden
            className="mb-2 flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent [&_svg]:size-6"
          >
            {icon}
          </span>
        )}
        <h1
          ref={headingRef}
          tabIndex={-1}
          className="font-display text-xl font-medium tracking-tight text-ink outline-none wrap-words sm:text-2xl"
        >
          {heading}
        </h1>
        {intro && <div className="text-base text-muted wrap-words">{intro}</div>}
      </header>
      {children && <Panel>{children}</Panel>}
      {footer && <div className="text-sm text-muted wrap-words">{footer}</div>}
    </div>
  );
}
