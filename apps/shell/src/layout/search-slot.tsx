import { lazy, useState } from 'react';
import { Later } from './later.tsx';
import { SearchForm } from './search-form.tsx';
import { useSearchBox } from './use-search-box.ts';

const RemoteSearch = lazy(async () => ({
  default: (await import('../later/remote-search.tsx')).RemoteSearch,
}));

/**
 * The search box with suggestions belongs to the catalog. Until it is there, and where it cannot be loaded, a plain
 * form does the work. They change places only while nobody types.
 */
export function SearchSlot() {
  const [draft, setDraft] = useState('');
  const [isFocused, setFocused] = useState(false);
  const [isShown, setShown] = useState(false);
  const { isLoaded, load } = useSearchBox();
  if (isLoaded && !isFocused && !isShown) setShown(true);
  const form = <SearchForm draft={draft} onDraft={setDraft} />;
  return (
    <div
      data-search-slot
      className="min-h-11 md:min-h-10"
      onFocus={() => {
        setFocused(true);
        load();
      }}
      onBlur={() => setFocused(false)}
    >
      {isShown ? (
        <Later fallback={form}>
          <RemoteSearch draft={draft} form={form} />
        </Later>
      ) : (
        form
      )}
    </div>
  );
}
