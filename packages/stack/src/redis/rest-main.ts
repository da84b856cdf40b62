import { createRestServer } from './rest-server.ts';

/** The process of the REST server: `REST_PORT`, `REDIS_PORT` and `REDIS_TOKEN` come from the stack. */
const { server } = createRestServer({
  redisPort: Number(process.env['REDIS_PORT']),
  token: process.env['REDIS_TOKEN'] ?? '',
});
server.listen(Number(process.env['REST_PORT']), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
