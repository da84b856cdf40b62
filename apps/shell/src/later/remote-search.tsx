import { Fragment } from '@highstreet/federation';
import type { ReactNode } from 'react';
import { searchBox } from '../layout/use-search-box.ts';

/** The catalog's search box with suggestions; `form` does the work where it cannot be shown. */
export function RemoteSearch({ draft, form }: { draft: string; form: ReactNode }) {
  return <Fragment {...searchBox} fallback={form} unavailable={form} defaultValue={draft} />;
}
