/** The good answer of a call. `apiFetch` throws for every other one, so the check never fails; it tells the types so. */
export function expectOk<R extends { ok: boolean; status: number }>(response: R): Extract<R, { ok: true }> {
  if (isOk(response)) return response;
  throw new Error(`unexpected answer ${response.status}`);
}

function isOk<R extends { ok: boolean }>(response: R): response is Extract<R, { ok: true }> {
  return response.ok;
}
