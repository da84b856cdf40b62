import { Hono } from 'hono';

/** The measure of all ratios: a bare Hono worker in the same workerd that answers bytes from memory, as told by a PUT. */
const bodies = new Map<string, string>();

const app = new Hono()
  .put('/bytes/:name', async (c) => {
    bodies.set(c.req.param('name'), await c.req.text());
    return c.body(null, 204);
  })
  .get('/bytes/:name', (c) =>
    c.body(bodies.get(c.req.param('name')) ?? '', 200, { 'content-type': 'application/json' }),
  );

// oxlint-disable-next-line import/no-default-export -- workerd's entry
export default app;
