import { serve } from '../app-env.ts';
import * as routes from '../contract/routes.ts';
import { mintTicket } from '../services/mint-ticket.ts';

export const create = serve(routes.createTicket, async (c) => {
  const ticket = await mintTicket(c.get('ctx'));
  return c.json(ticket, 201, { 'cache-control': 'no-store' });
});
