import { describe, expect, test } from 'bun:test';
import { OpenApi } from './index.ts';
import { mergeDocuments } from './merge.ts';

const whole = { title: 'Highstreet', version: 'r1', server: 'https://shop.test' };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const answer = (name: string) => ({ 200: { content: { 'application/json': { schema: ref(name) } } } });

const catalog = {
  openapi: '3.1.0',
  info: { title: 'catalog', version: '1' },
  tags: [{ name: 'Products' }],
  paths: {
    '/api/products': { get: { operationId: 'list', responses: answer('Page') } },
    '/health': { get: { operationId: 'getHealth', responses: {} } },
  },
  components: { schemas: { Page: { type: 'object', title: 'products' }, Problem: { type: 'object' } } },
};
const identity = {
  openapi: '3.1.0',
  paths: { '/api/users': { get: { operationId: 'list', responses: answer('Page') }, parameters: [] } },
  components: { schemas: { Page: { type: 'object', title: 'users' }, Problem: { type: 'object' } } },
};

describe('mergeDocuments()', () => {
  const merged = mergeDocuments({ catalog, identity }, whole);

  test('holds the API paths of all, and no others', () => {
    expect(merged.openapi).toBe('3.1.0');
    expect(Object.keys(Object(merged.paths))).toEqual(['/api/products', '/api/users']);
  });

  test('renames what clashes, with every reference to it, and shares what is the same', () => {
    expect(merged).toMatchObject({
      components: {
        schemas: {
          Page: { title: 'products' },
          IdentityPage: { title: 'users' },
          Problem: { type: 'object' },
        },
      },
      paths: {
        '/api/products': { get: { operationId: 'list', responses: answer('Page') } },
        '/api/users': { get: { operationId: 'identityList', responses: answer('IdentityPage') } },
      },
    });
    expect(JSON.stringify(merged)).not.toContain('IdentityProblem');
  });

  test('refuses what is not a document', () => {
    expect(() => mergeDocuments({ catalog: { error: 'x' } }, whole)).toThrow();
  });
});

describe('OpenApi.read()', () => {
  const clock = { now: 0 };
  const runtime = { now: () => clock.now, sleep: async () => undefined, random: () => 0 };
  const good = (document: object) => async () => Response.json(document);
  const dead = async () => new Response('stack', { status: 500 });

  test('leaves out a slice that does not answer, and takes it in soon after', async () => {
    const api = new OpenApi(runtime);
    expect(await api.read({ catalog: good(catalog), identity: dead }, whole)).not.toContain('/api/users');
    clock.now += 2_000;
    expect(await api.read({ catalog: good(catalog), identity: good(identity) }, whole)).toContain(
      '/api/users',
    );
  });

  test('is a 503 when no slice answers', () => {
    expect(new OpenApi(runtime).read({ catalog: dead }, whole)).rejects.toMatchObject({
      type: { status: 503 },
    });
  });
});
