import type { Product } from '@highstreet/catalog/contract';
import { useSession } from '@highstreet/federation';

/** Whether the person may change a product: its seller, or an admin. The API decides for itself. */
export function useCanEdit({ seller }: Pick<Product, 'seller'>): boolean {
  const { user } = useSession();
  return user !== null && (user.role === 'admin' || user.id === seller.id);
}
