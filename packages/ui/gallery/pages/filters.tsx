import { Tag } from 'lucide-react';
import { useState } from 'react';
import { FacetGroup } from '../../src/facet-group.tsx';
import { FilterChips } from '../../src/filter-chips.tsx';
import { LoadMore } from '../../src/load-more.tsx';
import { Pager } from '../../src/pager.tsx';
import { SearchBox } from '../../src/search-box.tsx';
import { SearchField } from '../../src/search-field.tsx';
import { Tabs } from '../../src/tabs.tsx';
import { Column, type Page, Show, useSay } from '../say.tsx';

function Searches() {
  const say = useSay();
  const [text, setText] = useState('la');
  const [sought, setSought] = useState('');
  const suggestions = [
    { id: '1', label: say('lamp', 'Lampenschirm') },
    { id: '2', label: say('lace curtain', 'Lavendelblütenhonig') },
    {
      id: '3',
      label: say('Lamps', 'Beleuchtung'),
      description: say('Category', 'Warengruppe'),
      icon: <Tag aria-hidden className="text-muted" />,
    },
  ];
  return (
    <Column>
      <SearchBox
        value={text}
        onChange={setText}
        onSearch={setSought}
        suggestions={suggestions}
        placeholder={say('Search the high street', 'Produkte, Geschäfte und Marken suchen')}
        keyHint="/"
      />
      <SearchBox
        size="lg"
        value=""
        onChange={() => {}}
        onSearch={() => {}}
        label={say('Search all', 'Alles durchsuchen')}
        placeholder={say('Search', 'Suchen')}
        keyHint="/"
      />
      <SearchField
        placeholder={say('Filter these rows', 'Diese Zeilen filtern')}
        label={say('Filter', 'Zeilen filtern')}
      />
      <p aria-live="polite" className="text-sm text-muted">
        {sought}
      </p>
    </Column>
  );
}

function Filters() {
  const say = useSay();
  const [chosen, setChosen] = useState(['b']);
  const items = say(
    'Aldgate,Brook & Sons,Cedar,Dunmore,Elm,Foxglove,Gale,Hearth',
    'Ahornwerkstatt,Buchbinderei,Cedernholz,Dachbodenfunde,Eichenhain,Fingerhut,Goldschmiedehandwerk,Herdfeuer',
  ).split(',');
  const facets = items.map((label, index) => ({
    id: label.slice(0, 1).toLowerCase(),
    label,
    count: 1204 - index * 150,
  }));
  return (
    <div className="flex flex-col gap-6">
      <FilterChips
        items={facets.filter((facet) => chosen.includes(facet.id))}
        onRemove={(id) => setChosen(chosen.filter((one) => one !== id))}
        onClear={() => setChosen([])}
      />
      <div className="w-64">
        <FacetGroup
          label={say('Maker', 'Herstellerbetrieb')}
          items={facets}
          selected={chosen}
          onChange={setChosen}
        />
      </div>
    </div>
  );
}

function More() {
  const say = useSay();
  return (
    <>
      <LoadMore shown={48} total={1204} hasMore onLoadMore={() => {}} />
      <LoadMore shown={48} hasMore isLoading onLoadMore={() => {}} />
      <Pager
        hasPrevious={false}
        hasNext
        onPrevious={() => {}}
        onNext={() => {}}
        note={say('1 to 50', '1 bis 50')}
      />
    </>
  );
}

function AllTabs() {
  const say = useSay();
  const text = say('What is in here.', 'Was hier drinsteht.');
  return (
    <Show>
      <Tabs
        label={say('Product', 'Produkt')}
        items={[
          { id: 'a', label: say('Description', 'Produktbeschreibung'), content: text },
          { id: 'b', label: say('Reviews', 'Kundenbewertungen'), count: 128, content: text },
          { id: 'c', label: say('Shipping', 'Versandinformationen'), content: text },
          { id: 'd', label: say('Off', 'Derzeit nicht verfügbar'), isDisabled: true },
        ]}
      />
    </Show>
  );
}

export const filterPages: Page[] = [
  { id: 'search', title: 'Search', render: () => <Searches /> },
  { id: 'filters', title: 'Filters', render: () => <Filters /> },
  { id: 'load-more', title: 'Load more and pages', render: () => <More /> },
  { id: 'tabs', title: 'Tabs', render: () => <AllTabs /> },
];
