import { problems, Refusal } from '../problems.ts';

/** `search` begins with `?` or is empty. */
export type Target = { path: string; search: string };

const MAX_LENGTH = 8_192;
const PLAIN = /^(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9_~.,:@!$&'()*+=-]+)+$|^\/$/;
const PLAIN_CHARACTER = /[A-Za-z0-9_~.,:@!$&'()*+=-]/;
const ENCODED_TWICE = /%25(?:2e|2f|5c|00)/i;
// What a server behind the gateway could read as the end of a segment or of the path.
const AMBIGUOUS = /[\\;/\p{Cc}]/u;
const VERSION_1 = '/api/v1/';

/**
 * The one form of a request's path that routing, access, limits and slices see, or a 400. Empty segments and a trailing
 * slash go; needless percent-encoding is decoded; whatever could be read in two ways (dot segments, encoded slashes,
 * backslashes, control characters, path parameters) is refused. `/api/v1/x` is `/api/x` by name.
 */
export function canonicalTarget(url: string): Target {
  if (url.length > MAX_LENGTH)
    throw new Refusal(problems.addressTooLong, `At most ${MAX_LENGTH} characters.`);
  const start = url.indexOf('/', url.indexOf('//') + 2);
  if (start < 0) return { path: '/', search: '' };
  const end = endOfPath(url, start);
  const raw = url.slice(start, end);
  const path = PLAIN.test(raw) ? raw : canonicalPath(raw);
  const hash = url.indexOf('#', end);
  return { path: withoutVersion(path), search: hash < 0 ? url.slice(end) : url.slice(end, hash) };
}

function endOfPath(url: string, start: number): number {
  for (let index = start; index < url.length; index += 1) {
    const code = url.charCodeAt(index);
    if (code === 63 || code === 35) return index;
  }
  return url.length;
}

function withoutVersion(path: string): string {
  return path.startsWith(VERSION_1) ? `/api/${path.slice(VERSION_1.length)}` : path;
}

function canonicalPath(raw: string): string {
  if (ENCODED_TWICE.test(raw)) throw refused();
  const segments = raw.split('/').filter((segment) => segment !== '');
  return `/${segments.map(canonicalSegment).join('/')}`;
}

function canonicalSegment(segment: string): string {
  const text = decode(segment);
  if (text === '.' || text === '..' || AMBIGUOUS.test(text)) throw refused();
  let canonical = '';
  for (const character of text) {
    canonical += PLAIN_CHARACTER.test(character) ? character : encodeURIComponent(character);
  }
  return canonical;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw refused();
  }
}

function refused(): Refusal {
  return new Refusal(problems.badRequest, 'The path can be read in more than one way.');
}
