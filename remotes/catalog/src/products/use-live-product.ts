import type { Product, ProductChange, ProductsImported } from '@highstreet/catalog/contract';
import { useTopic, type LiveMessage } from '@highstreet/federation';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { productQuery } from '../api/get-product.ts';
import { keys } from '../api/keys.ts';
import { applyChange } from './apply-change.ts';

/** A change is readable everywhere after two seconds; not all pages that show the product read it at the same moment. In ms. */
const readable = { after: 2_500, within: 2_000 };

/** Keeps price and stock of an open product right while it is looked at. */
export function useLiveProduct(product: Product, address: string): void {
  const queryClient = useQueryClient();
  const readSoon = useReadSoon(address);
  const { queryKey } = productQuery(address);
  useTopic(
    `product:${product.id}`,
    ({ type, data }: LiveMessage) => {
      if (type !== 'product.changed') return;
      const known = queryClient.getQueryData(queryKey);
      const next = known && applyChange(known, readChange(data));
      if (next) queryClient.setQueryData(queryKey, next);
      else readSoon();
    },
    readSoon,
  );
  useTopic(
    `shop:${product.seller.id}`,
    ({ type, data }) => {
      if (type === 'products.imported' && readImported(data).productIds.includes(product.id)) readSoon();
    },
    readSoon,
  );
}

/** Reads the product anew, once for several reasons at the same time. */
function useReadSoon(address: string): () => void {
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    clearTimeout(timer.current);
    const read = () => void queryClient.invalidateQueries({ queryKey: keys.product(address) });
    timer.current = setTimeout(read, readable.after + Math.random() * readable.within);
  };
}

/** Guarantee: on these topics the catalog publishes nothing else under these types. */
function readChange(data: unknown): ProductChange {
  const change: ProductChange = JSON.parse(JSON.stringify(data));
  return change;
}

function readImported(data: unknown): ProductsImported {
  const imported: ProductsImported = JSON.parse(JSON.stringify(data));
  return imported;
}
