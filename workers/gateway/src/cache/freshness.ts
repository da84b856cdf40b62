/** How long an answer may be given out, in milliseconds after it was made: `freshMs` as it is, then `staleMs` while a new one is fetched. */
export type Freshness = { freshMs: number; staleMs: number };

const MAX_SECONDS = 86_400;
const NEVER_SHARED = new Set(['cookie', 'authorization', '*']);

/** Whether and how long a shared cache may keep this answer; undefined: not at all. It must say `public` itself. */
export function freshnessOf(status: number, headers: Headers): Freshness | undefined {
  if (status !== 200 || headers.has('set-cookie')) return undefined;
  if (varyOf(headers).some((name) => NEVER_SHARED.has(name))) return undefined;
  const rules = directivesOf(headers.get('cache-control') ?? '');
  if (!rules.has('public') || rules.has('private') || rules.has('no-store') || rules.has('no-cache'))
    return undefined;
  const fresh = secondsOf(rules.get('s-maxage') ?? rules.get('max-age'));
  if (fresh === 0) return undefined;
  return { freshMs: fresh * 1_000, staleMs: secondsOf(rules.get('stale-while-revalidate')) * 1_000 };
}

/** The request headers that the answer depends on, in lower case and sorted. */
export function varyOf(headers: Headers): string[] {
  const names = (headers.get('vary') ?? '').toLowerCase().split(',');
  return names
    .map((name) => name.trim())
    .filter(Boolean)
    .toSorted();
}

function directivesOf(header: string): Map<string, string> {
  const parts = header.toLowerCase().split(',');
  return new Map(
    parts.map((part) => {
      const [name = '', value = ''] = part.split('=');
      return [name.trim(), value.trim().replaceAll('"', '')];
    }),
  );
}

function secondsOf(value: string | undefined): number {
  return value && /^\d{1,10}$/.test(value) ? Math.min(MAX_SECONDS, Number(value)) : 0;
}
