import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { OwnList } from '../../api/list-own-products.ts';
import { sorts } from '../../filters/filters.ts';
import { useDebounced } from '../../search/use-debounced.ts';
import { listStatuses } from './products-bar.tsx';

/** The list as the page's address holds it; what is typed is searched after a short pause. */
export function useOwnList() {
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState(params.get('q') ?? '');
  const q = useDebounced(typed.trim(), 250);
  const list: OwnList = {
    status: listStatuses.find((status) => status === params.get('status')) ?? 'all',
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'newest',
    q,
  };
  const change = (next: Partial<OwnList>) =>
    setParams(toParams({ ...list, ...next }), { replace: true, preventScrollReset: true });
  useEffect(() => {
    if (q !== (params.get('q') ?? '')) change({ q });
  });
  return { list, typed, setTyped, change };
}

function toParams({ status, sort, q }: OwnList): Record<string, string> {
  return { ...(status === 'all' ? {} : { status }), sort, ...(q === '' ? {} : { q }) };
}
