import { describe, expect, test } from 'bun:test';
import { resolve } from 'node:path';
import { addSlice } from './add-slice.ts';

const root = resolve(import.meta.dirname, '../..');
const read = async (path: string) => {
  const file = Bun.file(resolve(root, path));
  return (await file.exists()) ? file.text() : '';
};

describe('addSlice()', () => {
  test('finds its place in every file that lists slices', async () => {
    for (const [path, edit] of Object.entries(addSlice('toys'))) {
      const before = await read(path);
      const after = edit(before);
      expect(after.toLowerCase()).toContain('toys');
      expect(after.length).toBeGreaterThan(before.length);
    }
  });

  test('binds the new worker in both environments', async () => {
    const text = addSlice('toys')['wrangler.toml']?.(await read('wrangler.toml')) ?? '';
    const { services, env } = Bun.TOML.parse(text) as {
      services: object[];
      env: { production: { services: object[] } };
    };
    for (const list of [services, env.production.services])
      expect(list).toContainEqual({ binding: 'TOYS', service: 'highstreet-toys', entrypoint: 'Api' });
  });

  test('says which place is gone', () => {
    expect(() => addSlice('toys')['apps/shell/src/slices.ts']?.('')).toThrow('to put the new slice before');
  });
});
