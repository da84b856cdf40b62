import { describe, expect, test } from 'bun:test';
import { describeAccess, describeContract, requestAs } from '@highstreet/http/testing';
import { buildApp } from '../src/app.ts';
import { makeCtx } from '../src/context.ts';
import * as routes from '../src/contract/routes.ts';
import { openTickets } from '../src/tickets/tickets.ts';
import { actorOf } from './harness.ts';

const TICKET_KEY = 'a-key-of-thirty-two-characters-or-more';
const app = buildApp((_, meta) => makeCtx({ TICKET_KEY, RELEASE: 'test' }, meta));
const ada = actorOf('ada');

describeContract('realtime', app, Object.values(routes));
describeAccess('realtime', async () => ({
  app,
  routes: Object.values(routes),
  others: async () => ({ actor: ada, requests: [] }),
}));

async function mint(actor?: typeof ada) {
  const response = await requestAs(app, actor, 'post', '/api/realtime/ticket');
  expect([response.status, response.headers.get('cache-control')]).toEqual([201, 'no-store']);
  const { ticket, url, expiresIn }: { ticket: string; url: string; expiresIn: number } =
    await response.json();
  expect([url, expiresIn]).toEqual([`/realtime?ticket=${ticket}`, 30]);
  return ticket;
}

describe('createTicket', () => {
  test('speaks for the actor and its session, for thirty seconds', async () => {
    const ticket = await mint(ada);
    const tickets = openTickets(TICKET_KEY);
    expect(await tickets.read(ticket, Date.now())).toMatchObject({
      hub: `user:${ada.id}`,
      role: ada.role,
      sessionId: ada.sessionId,
    });
    expect(await tickets.read(ticket, Date.now() + 31_000)).toBeUndefined();
  });

  test('sends strangers to one of a few hubs, without a role', async () => {
    const hubs = new Set<string>();
    for (let index = 0; index < 40; index += 1) {
      const claims = await openTickets(TICKET_KEY).read(await mint(), Date.now());
      expect(claims?.role).toBeUndefined();
      hubs.add(claims?.hub ?? '');
    }
    expect(hubs.size).toBeLessThanOrEqual(64);
  });

  test('is signed with the first key and read with each', async () => {
    const ticket = await mint(ada);
    expect(
      await openTickets(`another-key-of-thirty-two-characters,${TICKET_KEY}`).read(ticket, 0),
    ).toBeDefined();
    expect(await openTickets('another-key-of-thirty-two-characters').read(ticket, 0)).toBeUndefined();
  });
});
