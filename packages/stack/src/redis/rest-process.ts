import { fileURLToPath } from 'node:url';
import { Child, type ChildOptions } from '../process/child.ts';

type Hooks = Pick<ChildOptions, 'onLine' | 'onDeath' | 'onPid'>;

/** The REST server as a process of its own, so that nothing else the stack does delays it. */
export function restProcess(restPort: number, redisPort: number, token: string, hooks: Hooks): Child {
  return new Child({
    name: 'redis-rest',
    command: process.execPath,
    args: [
      '--disable-warning=ExperimentalWarning',
      fileURLToPath(new URL('./rest-main.ts', import.meta.url)),
    ],
    env: { REST_PORT: String(restPort), REDIS_PORT: String(redisPort), REDIS_TOKEN: token },
    isReady: async () => {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`http://127.0.0.1:${restPort}/ping`, { headers })).ok;
    },
    ...hooks,
  });
}
