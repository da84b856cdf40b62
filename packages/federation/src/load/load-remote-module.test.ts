import { describe, expect, test } from 'bun:test';
import { loadRemoteModule, RemoteUnavailable } from './load-remote-module.ts';
import { loadRoutes } from './load-routes.ts';
import { provideRemotes, type RemoteFailure } from './remote-registry.ts';

const quick = { pause: 1, timeout: 20 };
let count = 0;

/** A page with one remote of its own name, whose loads answer as told. */
function page(...answers: (object | Error | 'hangs')[]) {
  const name = `slice-${(count += 1)}`;
  const asked: number[] = [];
  const reports: RemoteFailure[] = [];
  provideRemotes([{ name, manifest: `/remotes/${name}/mf-manifest.json` }], {
    load: async (_remote, _module, attempt) => {
      asked.push(attempt);
      const answer = answers.shift() ?? new Error('nothing more');
      if (answer === 'hangs') return new Promise(() => undefined);
      if (answer instanceof Error) throw answer;
      return answer;
    },
    report: (failure) => reports.push(failure),
  });
  return { name, asked, reports };
}

describe('loadRemoteModule()', () => {
  test('loads a module once, however many ask', async () => {
    const module = { default: () => null };
    const { name, asked } = page(module);
    const loads = [loadRemoteModule(name, './a', quick), loadRemoteModule(name, './a', quick)];
    expect(await Promise.all(loads)).toEqual([module, module]);
    expect(asked).toEqual([0]);
  });

  test('tries again by another address and reports each failure', async () => {
    const { name, asked, reports } = page(new Error('503'), new Error('503'), { ok: true });
    expect(await loadRemoteModule(name, './a', quick)).toEqual({ ok: true });
    expect(asked).toEqual([0, 1, 2]);
    expect(reports.map(({ slice, module, attempt }) => [slice, module, attempt])).toEqual([
      [name, './a', 0],
      [name, './a', 1],
    ]);
  });

  test('gives up on what hangs', async () => {
    const { name, reports } = page('hangs', 'hangs', 'hangs');
    await expect(loadRemoteModule(name, './a', quick)).rejects.toBeInstanceOf(RemoteUnavailable);
    expect(reports).toHaveLength(3);
  });

  test('fetches again after a failure, by an address not used before', async () => {
    const { name, asked } = page(new Error('a'), new Error('b'), new Error('c'), { ok: true });
    await expect(loadRemoteModule(name, './a', quick)).rejects.toBeInstanceOf(RemoteUnavailable);
    expect(await loadRemoteModule(name, './a', quick)).toEqual({ ok: true });
    expect(asked).toEqual([0, 1, 2, 3]);
  });

  test('does not ask twice for a module that the remote does not have', async () => {
    const { name, asked } = page(new Error('Module ./a does not exist in container.'));
    await expect(loadRemoteModule(name, './a', quick)).rejects.toBeInstanceOf(RemoteUnavailable);
    expect(asked).toEqual([0]);
  });

  test('fails at once for a remote that this page does not have', async () => {
    page();
    await expect(loadRemoteModule('elsewhere', './a', quick)).rejects.toThrow('could not be loaded');
  });
});

describe('loadRoutes()', () => {
  test('gives the routes', async () => {
    const routes = [{ path: '/' }];
    const { name } = page({ routes });
    expect(await loadRoutes(name)).toEqual(routes);
  });

  test('refuses a module without routes', async () => {
    const { name } = page({ default: 1 });
    await expect(loadRoutes(name)).rejects.toThrow('exports no list of routes');
  });
});
