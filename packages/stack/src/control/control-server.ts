import { rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { faults, isFault } from '../faults/fault.ts';
import { messageOf, StackProblem } from '../problem.ts';
import type { RunningStack } from '../running-stack.ts';

/** Lets other processes of this user stop and start parts of a running stack, over a socket in its state folder. */
export async function startControl(stack: RunningStack, path: string): Promise<() => void> {
  rmSync(path, { force: true });
  const server = createServer((request, response) => {
    answer(stack, request, response).catch((error: unknown) => {
      response.writeHead(400).end(messageOf(error));
    });
  });
  server.listen(path);
  await once(server, 'listening');
  return () => {
    server.close();
    server.closeAllConnections();
    rmSync(path, { force: true });
  };
}

async function answer(stack: RunningStack, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://stack');
  const part = url.searchParams.get('part') ?? '';
  switch (url.pathname) {
    case '/status':
      response.end(
        JSON.stringify({ origin: stack.origin, databases: stack.databases, redis: stack.redis }, null, 2),
      );
      return;
    case '/stop-part':
      await stack.stopPart(part);
      response.end(`${part} is stopped`);
      return;
    case '/spoil-part': {
      const fault = url.searchParams.get('fault') ?? '';
      if (!isFault(fault)) throw new StackProblem(`there is no fault ${fault}: use ${faults.join(', ')}`);
      await stack.setFault(part, fault);
      response.end(`${part} is spoilt (${fault}); start-part mends it`);
      return;
    }
    case '/start-part':
      if (!part.startsWith('assets:')) await stack.setFault(part, undefined);
      else await stack.startPart(part);
      response.end(`${part} runs`);
      return;
    case '/stop':
      response.end('stopping', () => process.emit('SIGTERM'));
      return;
    default:
      response.writeHead(404).end('no such command');
  }
}
