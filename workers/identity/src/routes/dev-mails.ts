import { serve } from '../app-env.ts';
import { listDevMails } from '../contract/dev-routes.ts';
import * as mails from '../services/read-mail.ts';
import { PRIVATE } from './session-cookie.ts';

export const list = serve(listDevMails, async (c) =>
  c.json(await mails.listDevMails(c.get('ctx'), c.req.valid('query').to), 200, PRIVATE),
);
