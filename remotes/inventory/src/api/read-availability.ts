import type { Availability, AvailabilityList, ProductAvailability } from '@highstreet/inventory/contract';
import { accepted, useTopic } from '@highstreet/federation';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { gatherCalls } from '../stock/gather-calls.ts';
import { readStockChange } from '../stock/read-stock-change.ts';
import { client } from './client.ts';
import { keys } from './keys.ts';

/** What everybody may know of a variant, or of a product over all its variants. */
export type Stock = Omit<Availability, 'variantId'>;
/** Without `variantId` it is about the product. */
export type StockSubject = { productId: string; variantId?: string };

type Call = { kind: 'variants' | 'products'; id: string };

/** Notes that are shown together ask together: one call for a page of a hundred cards. */
const ask = gatherCalls<Call, Stock | undefined>({ most: 100, waitMs: 12 }, async (calls) => {
  const idsOf = (kind: Call['kind']) => [
    ...new Set(calls.filter((call) => call.kind === kind).map(({ id }) => id)),
  ];
  const found = await readAvailability({ variants: idsOf('variants'), products: idsOf('products') });
  const variants = new Map(found.variants.map((variant) => [variant.variantId, variant]));
  const products = new Map<string, ProductAvailability>(
    found.products.map((product) => [product.productId, product]),
  );
  return calls.map(({ kind, id }) => (kind === 'variants' ? variants.get(id) : products.get(id)));
});

async function readAvailability(ids: { variants: string[]; products: string[] }): Promise<AvailabilityList> {
  const query = {
    ...(ids.variants.length > 0 ? { variants: ids.variants.join(',') } : {}),
    ...(ids.products.length > 0 ? { products: ids.products.join(',') } : {}),
  };
  return accepted(await client.api.inventory.availability.$get({ query })).json();
}

export const availabilityQuery = ({ productId, variantId }: StockSubject) =>
  queryOptions({
    queryKey: [...keys.availability, productId, variantId ?? ''],
    queryFn: async () =>
      (await ask(
        variantId === undefined ? { kind: 'products', id: productId } : { kind: 'variants', id: variantId },
      )) ?? null,
    staleTime: 30_000,
  });

/** What there is; `isLive` follows it while it is looked at. */
export function useAvailability(subject: StockSubject, isLive: boolean) {
  const queryClient = useQueryClient();
  const { productId } = subject;
  const readAnew = () => void queryClient.invalidateQueries({ queryKey: [...keys.availability, productId] });
  useTopic(
    isLive ? `product:${productId}` : null,
    ({ type, data }) => {
      if (type !== 'stock.changed') return;
      for (const { variantId, ...stock } of readStockChange(data).variants)
        queryClient.setQueryData(availabilityQuery({ productId, variantId }).queryKey, stock);
    },
    readAnew,
  );
  return useQuery(availabilityQuery(subject));
}
