import type { ReactNode } from 'react';

/** The buttons of a form in a dialog: the main one last, on a phone on top. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <div className="flex flex-col-reverse gap-2 pt-1 sm:flex-row sm:justify-end">{children}</div>;
}
