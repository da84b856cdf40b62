const origin = 'https://same.invalid';

/** The `?next=` of a sign-in address, when it is a path of this site; else `fallback`. */
export function safeNextPath(value: string | null | undefined, fallback = '/'): string {
  if (typeof value !== 'string' || !value.startsWith('/') || hasUnsafeCharacters(value)) return fallback;
  if (!URL.canParse(value, origin)) return fallback;
  const url = new URL(value, origin);
  if (url.origin !== origin || url.pathname.startsWith('//') || /^\/sign-(in|up)(\/|$)/.test(url.pathname))
    return fallback;
  return url.pathname + url.search + url.hash;
}

/** Browsers read a backslash as a slash and drop control characters, so `/\evil` would leave the site. */
function hasUnsafeCharacters(value: string): boolean {
  return [...value].some((character) => character === '\\' || character < ' ' || character === '\u007f');
}

/** Address of the sign-in page that leads back to `location` afterwards. */
export function signInPath(location: { pathname: string; search?: string; hash?: string }): string {
  const next = safeNextPath(location.pathname + (location.search ?? '') + (location.hash ?? ''));
  return next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`;
}
