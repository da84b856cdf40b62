import { ApiProblem } from '@highstreet/federation';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { getProductVersion, productVersionQuery } from '../api/get-product-version.ts';
import type { ProductInput } from '../api/product-input.ts';
import { useUpdateProduct } from '../api/update-product.ts';
import { type ProductField, toChange } from './changed-fields.ts';
import { type Comparison, compareVersions, mergeVersions, type Side } from './merge-versions.ts';
import { type ProductForm, toForm, toInput } from './product-form.ts';

export type Version = Awaited<ReturnType<typeof getProductVersion>>;
export type Conflict = { mine: ProductInput; theirs: Version; comparison: Comparison };
export type Outcome = 'saved' | 'unchanged' | 'merged' | 'conflict';

/** Saves what changed, on top of the version that was read. What somebody else changed meanwhile is merged or asked about. */
export function useSaveProduct(start: Version, form: UseFormReturn<ProductForm>) {
  const { read, set, accept } = useBase(start, form);
  const update = useUpdateProduct();
  const [conflict, setConflict] = useState<Conflict>();

  async function send(input: ProductInput): Promise<Outcome> {
    const { product, etag } = read();
    const change = toChange(inputOf(read()), input);
    if (Object.keys(change).length === 0) return 'unchanged';
    try {
      accept(await update.mutateAsync({ id: product.id, etag, change }));
      return 'saved';
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 412) return rebase(input);
      throw error;
    }
  }

  async function rebase(mine: ProductInput): Promise<Outcome> {
    const theirs = await getProductVersion(read().product.id);
    const comparison = compareVersions(inputOf(read()), mine, inputOf(theirs));
    if (comparison.conflicts.length > 0) {
      setConflict({ mine, theirs, comparison });
      return 'conflict';
    }
    set(theirs);
    const outcome = await send(mergeVersions(mine, inputOf(theirs), comparison, {}));
    return outcome === 'saved' ? 'merged' : outcome;
  }

  async function resolve(choice: Partial<Record<ProductField, Side>>): Promise<Outcome> {
    if (conflict === undefined) return 'unchanged';
    const { mine, theirs, comparison } = conflict;
    const merged = mergeVersions(mine, inputOf(theirs), comparison, choice);
    set(theirs);
    form.reset(toForm(merged), { keepDefaultValues: true });
    setConflict(undefined);
    return send(merged);
  }

  const save = (values: ProductForm) => send(toInput(values));
  return { save, resolve, conflict, dismiss: () => setConflict(undefined) };
}

/** The version that changes are made on top of. */
function useBase(start: Version, form: UseFormReturn<ProductForm>) {
  const base = useRef(start);
  const queryClient = useQueryClient();
  const read = () => base.current;
  const set = (version: Version) => {
    base.current = version;
  };
  function accept(version: Version) {
    set(version);
    form.reset(toForm(version.product));
    queryClient.setQueryData(productVersionQuery(version.product.id).queryKey, version);
  }
  return { read, set, accept };
}

function inputOf({ product }: Version): ProductInput {
  return toInput(toForm(product));
}
