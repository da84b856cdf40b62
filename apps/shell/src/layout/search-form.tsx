import { Search } from 'lucide-react';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';

interface Props {
  draft: string;
  onDraft(text: string): void;
}

/** An ordinary form to /search?q=. */
export function SearchForm({ draft, onDraft }: Props) {
  const text = useTranslations('shell.search');
  const navigate = useNavigate();
  return (
    <form
      action="/search"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(`/search?q=${encodeURIComponent(draft.trim())}`);
      }}
      className="focus-box flex h-full items-center gap-2 rounded-md border border-edge bg-surface px-3"
    >
      <Search aria-hidden className="size-4 shrink-0 text-muted" />
      <input
        type="search"
        name="q"
        value={draft}
        onChange={(event) => onDraft(event.target.value)}
        aria-label={text('label')}
        placeholder={text('placeholder')}
        autoComplete="off"
        className="h-full min-w-0 flex-1 bg-transparent text-base text-ink outline-none placeholder:text-muted md:text-sm"
      />
    </form>
  );
}
