const TEXT = /^(?:text\/|application\/(?:javascript|json|manifest\+json|wasm)|image\/svg)/;
const SMALL = 1_024;

/**
 * Has the runtime compress a file or page on its way out. Only for where no edge stands in front that does it; data of the API stays as it is,
 * since its strong entity tags name exact bytes.
 */
export function compressed(response: Response, request: { method: string; headers: Headers }): Response {
  const { headers } = response;
  if (!TEXT.test(headers.get('content-type') ?? '')) return response;
  headers.append('vary', 'Accept-Encoding');
  const isSmall = Number(headers.get('content-length') ?? SMALL) < SMALL;
  if (response.status !== 200 || request.method !== 'GET' || isSmall) return response;
  if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) return response;
  headers.delete('content-length');
  const etag = headers.get('etag');
  if (etag && !etag.startsWith('W/')) headers.set('etag', `W/${etag}`);
  headers.set('content-encoding', 'gzip');
  return response;
}
