import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { states, type StockList } from '../api/list-stock.ts';
import { useDebounced } from './use-debounced.ts';

/** The list as the page's address holds it; what is typed is searched after a short pause. */
export function useStockList() {
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState(params.get('q') ?? '');
  const q = useDebounced(typed.trim(), 250);
  const list: StockList = {
    state: states.find((state) => state === params.get('state')) ?? 'all',
    location: params.get('location') ?? '',
    sort: params.get('sort') === 'available' ? 'available' : 'title',
    q,
  };
  const change = (next: Partial<StockList>) =>
    setParams(toParams({ ...list, ...next }), { replace: true, preventScrollReset: true });
  useEffect(() => {
    if (q !== (params.get('q') ?? '')) change({ q });
  });
  return { list, typed, setTyped, change };
}

/** What is usual is not in the address. */
function toParams({ state, location, sort, q }: StockList): Record<string, string> {
  const usual: Record<string, string> = { state: 'all', location: '', sort: 'title', q: '' };
  return Object.fromEntries(
    Object.entries({ state, location, sort, q }).filter(([name, value]) => value !== usual[name]),
  );
}
