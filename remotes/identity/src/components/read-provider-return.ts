import { paths, withNext } from '../paths.ts';

/** What a provider's sign-in came back with: a challenge for the second factor, or the problem that stopped it. */
export interface ProviderReturn {
  challenge: string | null;
  /** Where the person wanted to go in the first place. */
  next: string | null;
  problem: string | null;
  /** Signed in by a provider: only the cookie knows of it yet. */
  isSignedIn: boolean;
}

const mark = 'from=provider';

/** Where a provider's sign-in ends: this page asks for the session and then leads to `next`. */
export function providerReturnPath(next: string): string {
  const path = withNext(paths.signIn, next);
  return `${path}${path.includes('?') ? '&' : '?'}${mark}`;
}

/** Reads the address that the API sends the browser back to. A challenge stands behind `#`, which no server sees. */
export function readProviderReturn(hash: string, query: URLSearchParams): ProviderReturn {
  const fragment = new URLSearchParams(hash.replace(/^#/, ''));
  const challenge = fragment.get('challenge');
  const planned = new URLSearchParams(fragment.get('returnTo')?.split('?')[1]);
  return {
    challenge,
    next: challenge === null ? query.get('next') : planned.get('next'),
    problem: query.get('problem'),
    isSignedIn: challenge === null && query.get('from') === 'provider',
  };
}
