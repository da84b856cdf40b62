import type { UserQuery } from '@highstreet/identity/contract';
import { useSearchParams } from 'react-router';
import type { UserFilter } from '../../api/list-users.ts';

const roles = ['admin', 'seller', 'customer'] as const;

/** The filter as the address says it; what it does not know it leaves out. */
export function readUserFilter(query: URLSearchParams): UserFilter {
  const role = roles.find((known) => known === query.get('role'));
  const banned = (['true', 'false'] as const).find((known) => known === query.get('banned'));
  const q = query.get('q')?.trim();
  return { ...(q && { q: q.slice(0, 100) }), ...(role && { role }), ...(banned && { banned }) };
}

/** Filter and open user stand in the address, so that a link shows the same and "back" goes back. */
export function useUserFilter() {
  const [params, setParams] = useSearchParams();

  function change(key: keyof UserQuery | 'user', value: string | undefined, isStep = false): void {
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(key, value);
        else after.delete(key);
        return after;
      },
      { replace: !isStep, preventScrollReset: true },
    );
  }

  const openId = params.get('user');
  return {
    filter: readUserFilter(params),
    setFilter: (key: keyof UserFilter, value: string | undefined) => change(key, value),
    clear: () => setParams({}, { replace: true, preventScrollReset: true }),
    openId,
    open: (id: string) => change('user', id, true),
    close: () => change('user', undefined),
  };
}
