import { Messages, useTranslations } from '@highstreet/ui/i18n';
import { SearchBox as Box } from '@highstreet/ui/search-box';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { messages } from '../messages.ts';
import { paths, toSearch } from '../paths.ts';
import { useSearchSuggestions } from '../search/use-search-suggestions.tsx';
import '../styles.css';

type Props = {
  /** What was typed before this part was there. */
  defaultValue?: string;
  size?: 'md' | 'lg';
  keyHint?: string;
};

/** Search over the whole street, with suggestions while typing. Enter goes to the results. */
export function SearchBox(props: Props) {
  return (
    <Messages messages={messages}>
      <div data-boundary="catalog">
        <Content {...props} />
      </div>
    </Messages>
  );
}

// oxlint-disable-next-line import/no-default-export -- the federation loader takes the default export
export default SearchBox;

function Content({ defaultValue = '', size, keyHint }: Props) {
  const text = useTranslations('catalog.search');
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const searched = pathname === paths.search ? (new URLSearchParams(search).get('q') ?? '') : '';
  const [typed, setTyped] = useState(defaultValue || searched);
  const [place, setPlace] = useState(pathname + searched);
  if (place !== pathname + searched) {
    setPlace(pathname + searched);
    setTyped(searched);
  }
  const { suggestions } = useSearchSuggestions(typed);
  return (
    <Box
      value={typed}
      onChange={setTyped}
      onSearch={(q) => void navigate(toSearch(q))}
      suggestions={suggestions}
      placeholder={text('placeholder')}
      size={size}
      keyHint={keyHint}
    />
  );
}
