/** Narrows an answer to its 2xx shapes. `apiFetch` throws all others, so this only tells the compiler so. */
export function accepted<R extends { ok: boolean }>(response: R): Extract<R, { ok: true }> {
  if (isAccepted(response)) return response;
  throw new TypeError('A refused answer was not thrown');
}

function isAccepted<R extends { ok: boolean }>(response: R): response is Extract<R, { ok: true }> {
  return response.ok;
}
