import { useSearchParams } from 'react-router';
import type { Filters } from './filters.ts';
import { readFilters } from './read-filters.ts';
import { writeFilters } from './write-filters.ts';

/** The filters in the page's address, and how to change them; the page keeps its scroll. */
export function useFilters(): [Filters, (next: Filters) => void] {
  const [params, setParams] = useSearchParams();
  const change = (next: Filters) => setParams(writeFilters(next), { preventScrollReset: true });
  return [readFilters(params), change];
}
