import { nextLink } from '@highstreet/http';
import { serve } from '../app-env.ts';
import * as routes from '../contract/user-routes.ts';
import { changePassword } from '../services/change-password.ts';
import { deleteAccount, getAccount, updateAccount } from '../services/manage-account.ts';
import { getUser, listAudit, listUsers } from '../services/manage-users.ts';
import { updateUser } from '../services/update-user.ts';
import { clearSessionCookie, PRIVATE, readSessionCookie } from './session-cookie.ts';

export const getMe = serve(routes.getMe, async (c) => c.json(await getAccount(c.get('ctx')), 200, PRIVATE));

export const updateMe = serve(routes.updateMe, async (c) =>
  c.json(await updateAccount(c.get('ctx'), c.req.valid('json')), 200, PRIVATE),
);

export const deleteMe = serve(routes.deleteMe, async (c) => {
  await deleteAccount(c.get('ctx'), c.req.valid('json').password);
  if (readSessionCookie(c)) clearSessionCookie(c);
  return c.body(null, 204);
});

export const setPassword = serve(routes.changePassword, async (c) => {
  await changePassword(c.get('ctx'), c.req.valid('json'));
  return c.body(null, 204);
});

export const list = serve(routes.listUsers, async (c) => {
  const page = await listUsers(c.get('ctx'), c.req.valid('query'));
  return c.json(page, 200, { ...PRIVATE, ...nextLink(c, page.nextCursor) });
});

export const audit = serve(routes.listAudit, async (c) => {
  const page = await listAudit(c.get('ctx'), c.req.valid('query'));
  return c.json(page, 200, { ...PRIVATE, ...nextLink(c, page.nextCursor) });
});

export const get = serve(routes.getUser, async (c) =>
  c.json(await getUser(c.get('ctx'), c.req.valid('param').id), 200, PRIVATE),
);

export const update = serve(routes.updateUser, async (c) =>
  c.json(await updateUser(c.get('ctx'), c.req.valid('param').id, c.req.valid('json')), 200, PRIVATE),
);
