import { useSession } from '@highstreet/federation';

/** As whom the selling pages read orders: an admin sees everybody's. */
export function useSellerView(): 'seller' | 'admin' {
  return useSession().user?.role === 'admin' ? 'admin' : 'seller';
}
