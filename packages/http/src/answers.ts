import type { Context } from 'hono';

const PUBLIC = 'public, max-age=0, s-maxage=1, stale-while-revalidate=1';
const PRIVATE = 'private, no-store';

/** Headers of a read: public ones may be shared for a second, so that a change is visible everywhere within two. */
export function cacheHeaders(isPublic: boolean): Record<string, string> {
  return { 'cache-control': isPublic ? PUBLIC : PRIVATE };
}

/** A strong entity tag: the version (what `If-Match` compares), then a hash of the bytes. */
export function entityTag(version: number, body: string): string {
  return `"v${version}.${hash(body)}"`;
}

/** The version in an entity tag or `If-Match` header; undefined when it has none. `*` gives Infinity: any version. */
export function versionOf(ifMatch: string | undefined): number | undefined {
  if (ifMatch === '*') return Number.POSITIVE_INFINITY;
  const [, version] = /^(?:W\/)?"v(\d+)(?:\.[^"]*)?"$/.exec(ifMatch ?? '') ?? [];
  return version === undefined ? undefined : Number(version);
}

/** Whether `If-None-Match` names this tag, so that the answer is 304. */
export function isNotModified(c: Context, tag: string): boolean {
  const header = c.req.header('if-none-match');
  if (!header) return false;
  return header
    .split(',')
    .some((candidate) => candidate.trim().replace(/^W\//, '') === tag || candidate.trim() === '*');
}

/** cyrb53: 53 bits, enough to tell representations apart; not for security. Source: bryc, public domain. */
export function hash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** `Link: rel="next"` of a list, built from the request's own query. */
export function nextLink(c: Context, nextCursor: string | undefined): Record<string, string> {
  if (!nextCursor) return {};
  const url = new URL(c.req.url);
  url.searchParams.set('cursor', nextCursor);
  return { link: `<${url.pathname}${url.search}>; rel="next"` };
}
