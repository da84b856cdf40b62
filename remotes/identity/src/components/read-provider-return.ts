/** What a provider's sign-in came back with: a challenge for the second factor, or the problem that stopped it. */
export interface ProviderReturn {
  challenge: string | null;
  returnTo: string | null;
  problem: string | null;
}

/** Reads the address that the API sends the browser back to. A challenge stands behind `#`, which no server sees. */
export function readProviderReturn(hash: string, query: URLSearchParams): ProviderReturn {
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    challenge: fragment.get('challenge'),
    returnTo: fragment.get('returnTo'),
    problem: query.get('problem'),
  };
}
