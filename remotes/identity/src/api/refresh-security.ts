import type { QueryClient } from '@tanstack/react-query';
import { keys } from './keys.ts';

/** After a change of the second factor: what tells of it is read again. */
export async function refreshSecurity(cache: QueryClient): Promise<void> {
  const affected = [keys.secondFactor, keys.account, keys.sessions];
  await Promise.all(affected.map((queryKey) => cache.invalidateQueries({ queryKey })));
}
