import { Fragment } from '@highstreet/federation';
import { useRef, useState } from 'react';
import { useIdle } from '../routing/use-idle.ts';
import { RemoteArea } from './remote-area.tsx';
import { SearchForm } from './search-form.tsx';

/**
 * The search box with suggestions belongs to the catalog. Until it is there, and where it cannot be loaded, a plain
 * form does the work; what was typed and the focus go over to the box.
 */
export function SearchSlot() {
  const isIdle = useIdle();
  const holder = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState('');
  const form = <SearchForm draft={draft} onDraft={setDraft} />;
  return (
    <div ref={holder} role="search" data-search-slot className="h-11 md:h-10">
      {isIdle ? (
        <RemoteArea fallback={form}>
          <Fragment
            slice="catalog"
            module="./fragments/search-box"
            fallback={form}
            unavailable={form}
            defaultValue={draft}
            autoFocus={draft !== '' || (holder.current?.contains(document.activeElement) ?? false)}
          />
        </RemoteArea>
      ) : (
        form
      )}
    </div>
  );
}
