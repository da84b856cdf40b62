import { describe, expect, test } from 'bun:test';
import { makeGateway } from '../../test/context.ts';

const script = 'export {};';

describe('files', () => {
  test('with a hash are for ever, pictures for a day, entries and manifests are asked for again', async () => {
    const { send, files } = await makeGateway();
    files.set('/remotes/catalog/assets/page-abc12345.js', script);
    files.set('/remotes/catalog/mf-manifest.json', '{}');
    files.set('/remotes/catalog/demo/mug-1.svg', '<svg/>');
    const hashed = await send('/remotes/catalog/assets/page-abc12345.js');
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers.get('x-content-type-options')).toBe('nosniff');
    const manifest = await send('/remotes/catalog/mf-manifest.json');
    expect(manifest.headers.get('cache-control')).toBe('no-cache');
    const picture = await send('/remotes/catalog/demo/mug-1.svg');
    expect(picture.headers.get('cache-control')).toBe('public, max-age=86400');
  });

  test.each([
    '/remotes/catalog/assets/gone-abc12345.js',
    '/remotes/catalog/index.html',
    '/remotes/nothing/remoteEntry.js',
    '/remotes/catalog',
    '/remotes/',
    '/assets/gone-abc12345.js',
    '/gone.css',
  ])('that are missing are 404, never a page: %s', async (path) => {
    const { send } = await makeGateway();
    const response = await send(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('are never a page, even when the files answer one', async () => {
    const { send, files } = await makeGateway();
    files.set('/remotes/catalog/x.js', script);
    expect((await send('/remotes/catalog/x.js')).status).toBe(200);
    files.set('/assets/page.html', script);
    expect((await send('/assets/page.html')).status).toBe(200);
  });

  test('are not counted by rate limits', async () => {
    const { send, files } = await makeGateway();
    files.set('/assets/a.js', script);
    const answers = await Promise.all(Array.from({ length: 200 }, () => send('/assets/a.js')));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
  });
});
