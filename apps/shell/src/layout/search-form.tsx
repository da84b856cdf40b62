import { Search } from 'lucide-react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';

interface Props {
  draft: string;
  onDraft(text: string): void;
}

/** An ordinary form to /search?q=, of the same size and look as the box with suggestions. */
export function SearchForm({ draft, onDraft }: Props) {
  const text = useTranslations('shell.search');
  const navigate = useNavigate();
  return (
    <search>
      <form
        action="/search"
        onSubmit={(event) => {
          event.preventDefault();
          void navigate(`/search?q=${encodeURIComponent(draft.trim())}`);
        }}
        className="focus-box flex min-h-11 items-center rounded-full border border-edge/60 bg-surface transition-colors hover:border-edge md:min-h-10"
      >
        <Search aria-hidden className="ms-4 size-4.5 shrink-0 text-muted" />
        <input
          name="q"
          value={draft}
          onChange={(event) => onDraft(event.target.value)}
          aria-label={text('label')}
          placeholder={text('placeholder')}
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          className="min-w-0 flex-1 bg-transparent px-3 py-2 text-base text-ink outline-none placeholder:text-muted sm:text-sm"
        />
      </form>
    </search>
  );
}
