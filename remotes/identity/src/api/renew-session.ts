import { session } from '@highstreet/federation';

/** Gets a new access token, so that name, role and verification shown in the shell are those of now. */
export async function renewSession(): Promise<void> {
  const token = await session.getToken();
  if (token !== null) await session.renew(token);
}
