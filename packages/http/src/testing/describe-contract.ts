import { describe, expect, test } from 'bun:test';
import type { SliceRoute } from '../serve.ts';
import { requestAs } from './request-as.ts';

type App = Parameters<typeof requestAs>[0] & { routes: { method: string; path: string }[] };

/** The contract tests that every slice passes: each operation is served once, each has a name, each unknown address is a problem. */
export function describeContract(slice: string, app: App, routes: readonly SliceRoute[]): void {
  describe(`contract of ${slice}`, () => {
    test('every operation is served', () => {
      const served = new Set(app.routes.map(({ method, path }) => `${method} ${path}`));
      const missing = routes.filter(
        (route) => !served.has(`${route.method.toUpperCase()} ${toHonoPath(route.path)}`),
      );
      expect(missing.map(({ operationId }) => operationId)).toEqual([]);
    });

    test('operations have names of their own', () => {
      const names = routes.map(({ operationId }) => operationId);
      expect(new Set(names).size).toBe(names.length);
    });

    test('an unknown address answers with a problem document', async () => {
      const response = await requestAs(app, undefined, 'get', '/api/nothing-here');
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ type: 'urn:highstreet:problem:not-found', status: 404 });
    });
  });
}

function toHonoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
