import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Filters } from './filters.ts';
import { readFilters } from './read-filters.ts';
import { writeFilters } from './write-filters.ts';

/**
 * The filters in the page's address, and how to change them; the page keeps its scroll. A choice shows at once: the
 * address follows as soon as the router has got there.
 */
export function useFilters(): [Filters, (next: Filters) => void] {
  const [params, setParams] = useSearchParams();
  const address = params.toString();
  const [chosen, setChosen] = useState<{ from: string; filters: Filters }>();
  if (chosen !== undefined && chosen.from !== address) setChosen(undefined);
  const change = (next: Filters) => {
    setChosen({ from: address, filters: next });
    setParams(writeFilters(next), { preventScrollReset: true });
  };
  return [chosen?.from === address ? chosen.filters : readFilters(params), change];
}
