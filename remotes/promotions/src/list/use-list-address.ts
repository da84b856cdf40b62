import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useDebounced } from './use-debounced.ts';

/** State and search of a list as the page's address holds them; what is typed is searched after a short pause. */
export function useListAddress<Status extends string>(statuses: readonly Status[], usual: Status) {
  const [params, setParams] = useSearchParams();
  const [typed, setTyped] = useState(params.get('q') ?? '');
  const q = useDebounced(typed.trim(), 250);
  const status = statuses.find((known) => known === params.get('status')) ?? usual;
  const change = (next: { status?: Status; q?: string }) => {
    const address = { status, q, ...next };
    const shown = {
      ...(address.q === '' ? {} : { q: address.q }),
      ...(address.status === usual ? {} : { status: address.status }),
    };
    setParams(shown, { replace: true, preventScrollReset: true });
  };
  useEffect(() => {
    if (q !== (params.get('q') ?? '')) change({ q });
  });
  const setStatus = (id: string) => {
    const known = statuses.find((one) => one === id);
    if (known !== undefined) change({ status: known });
  };
  return { list: { status, q }, typed, setTyped, setStatus };
}
