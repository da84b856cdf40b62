import { Messages } from '@highstreet/ui/i18n';
import type { ReactNode } from 'react';
import { useNews } from '../api/use-live.ts';
import { messages } from '../messages.ts';

/** The root of every page: the words of platform, and the mark of whose page it is. */
export function Screen({ children }: { children: ReactNode }) {
  useNews();
  return (
    <Messages messages={messages}>
      <div data-boundary="platform">{children}</div>
    </Messages>
  );
}
