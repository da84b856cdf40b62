import { describe, expect, test } from 'bun:test';
import { OpenAPIHono } from '@hono/zod-openapi';
import { answerUnmatched } from './unmatched.ts';

const app = new OpenAPIHono();
app.use(async (_, next) => next());
app.get('/api/products/:id', (c) => c.text('ok'));
app.patch('/api/products/:id', (c) => c.text('ok'));
app.notFound((c) => answerUnmatched(c, app.router, 'cor'));

describe('answerUnmatched()', () => {
  test('is 405 with Allow where the path exists for other methods', async () => {
    const response = await app.request('/api/products/1', { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, PATCH, HEAD, OPTIONS');
    expect(await response.json()).toMatchObject({ status: 405, correlationId: 'cor' });
  });

  test('answers OPTIONS', async () => {
    const response = await app.request('/api/products/1', { method: 'OPTIONS' });
    expect([response.status, response.headers.get('allow')]).toEqual([204, 'GET, PATCH, HEAD, OPTIONS']);
  });

  test('is 404 where it does not', async () => {
    expect((await app.request('/api/nothing')).status).toBe(404);
    expect((await app.request('/api/nothing', { method: 'OPTIONS' })).status).toBe(404);
  });
});
