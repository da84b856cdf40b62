import { describe, expect, test } from 'bun:test';
import type { Actor, Role } from '../actor.ts';
import type { SliceRoute } from '../serve.ts';
import { requestAs } from './request-as.ts';

type App = Parameters<typeof requestAs>[0];

/** A request for an object that belongs to somebody else, by operation; it must be refused. */
export type OthersObject = { operationId: string; path: string; body?: unknown };

type Slice = {
  app: App;
  routes: readonly SliceRoute[];
  /** Makes one object and gives the requests with which `actor` must fail on it. */
  others: () => Promise<{ actor: Actor; requests: OthersObject[] }>;
};

const RANKS: Record<Role, number> = { customer: 0, seller: 1, admin: 2 };
const NEEDED: Record<string, number> = { 'signed-in': 0, seller: 1, admin: 2 };

/** The access tests that every slice passes: no token, too low a role, an API key without the scope, another user's object. */
export function describeAccess(slice: string, open: () => Promise<Slice>): void {
  describe(`access to ${slice}`, () => {
    test('every operation that is not public refuses a stranger with 401', async () => {
      const { app, routes } = await open();
      for (const route of guarded(routes)) await expectStatus(app, undefined, route, 401);
    });

    test('every operation refuses a role that is too low with 403', async () => {
      const { app, routes } = await open();
      for (const route of guarded(routes)) {
        for (const role of lowerRoles(route)) await expectStatus(app, makeActor(role), route, 403);
      }
    });

    test('every operation refuses an API key without its scope with 403', async () => {
      const { app, routes } = await open();
      const key = { ...makeActor('admin'), scopes: ['nothing:read'] };
      for (const route of routes) await expectStatus(app, key, route, 403);
    });

    test("every operation on an object refuses another user's", async () => {
      const { app, routes, others } = await open();
      const { actor, requests } = await others();
      for (const { operationId, path, body } of requests) {
        const route = routes.find((candidate) => candidate.operationId === operationId);
        const response = await requestAs(app, actor, route?.method ?? 'get', path, body);
        expect([operationId, [403, 404].includes(response.status)]).toEqual([operationId, true]);
      }
      const tried = new Set(requests.map(({ operationId }) => operationId));
      const untried = guarded(routes).filter((route) => needsObject(route) && !tried.has(route.operationId));
      expect(untried.map(({ operationId }) => operationId)).toEqual([]);
    });
  });
}

function guarded(routes: readonly SliceRoute[]): SliceRoute[] {
  return routes.filter((route) => route['x-access'] !== 'public');
}

/** Whether the operation is about one object that has an owner; what only admins do is not. */
function needsObject(route: SliceRoute): boolean {
  return route.path.includes('{') && route['x-access'] !== 'admin';
}

function lowerRoles(route: SliceRoute): Role[] {
  const needed = NEEDED[route['x-access']] ?? 0;
  const roles: Role[] = ['customer', 'seller', 'admin'];
  return roles.filter((role) => RANKS[role] < needed);
}

async function expectStatus(
  app: App,
  actor: Actor | undefined,
  route: SliceRoute,
  status: number,
): Promise<void> {
  const path = route.path.replaceAll(/\{\w+\}/g, 'none');
  const response = await requestAs(app, actor, route.method, path);
  expect([route.operationId, response.status]).toEqual([route.operationId, status]);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
}

function makeActor(role: Role): Actor {
  return {
    id: 'usr_stranger',
    role,
    name: 'Stranger',
    email: 'stranger@highstreet.test',
    sessionId: 'ses_stranger',
    verified: true,
  };
}
