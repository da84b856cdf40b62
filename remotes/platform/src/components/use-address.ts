import { useSearchParams } from 'react-router';

/** What a page shows stands in its address, so that a link shows the same and "back" goes back. */
export function useAddress<Key extends string>() {
  const [params, setParams] = useSearchParams();

  function set(key: Key, value: string | undefined, isStep = false): void {
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

  return {
    get: (key: Key) => params.get(key)?.trim() || undefined,
    set,
    clear: () => setParams({}, { replace: true, preventScrollReset: true }),
  };
}
