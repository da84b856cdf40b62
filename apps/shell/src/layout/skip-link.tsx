import { useTranslations } from 'use-intl';

/** First in the page: with the keyboard past the navigation in one step. */
export function SkipLink() {
  const text = useTranslations('shell');
  return (
    <a
      href="#content"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('content')?.focus();
      }}
      className="focus-ring fixed start-3 top-3 z-60 -translate-y-24 rounded-md bg-accent px-4 py-2 text-sm font-medium text-on-accent focus:translate-y-0"
    >
      {text('skip')}
    </a>
  );
}
