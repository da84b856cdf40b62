import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  Agent,
  createServer,
  request,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { SLOW_MS, type BadAnswer } from './fault.ts';

const NOISE_BYTES = 512;

/** Stands before a server that speaks HTTP, passes everything on, and spoils the answers while it has a `fault`. */
export class FaultProxy {
  fault: BadAnswer | undefined;
  readonly #target: URL;
  readonly #slowMs: number;
  readonly #agent = new Agent({ keepAlive: true });
  readonly #server: Server;

  /** `slowMs` in milliseconds. */
  constructor(target: string, slowMs = SLOW_MS) {
    this.#target = new URL(target);
    this.#slowMs = slowMs;
    this.#server = createServer((incoming, response) => {
      this.#answer(incoming, response).catch(() => incoming.socket.destroy());
    });
    this.#server.keepAliveTimeout = 75_000;
    this.#server.requestTimeout = 0;
  }

  /** Listens on 127.0.0.1. */
  async start(port: number): Promise<void> {
    this.#server.listen(port, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
    this.#agent.destroy();
  }

  /** An answer that is late or cut was given by the server all the same: what was asked for has happened. */
  async #answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const { fault } = this;
    if (fault === 'error' || fault === 'garbage') {
      incoming.resume();
      const noise = fault === 'error' ? 'Error: this server is broken\n' : randomBytes(NOISE_BYTES);
      response.writeHead(fault === 'error' ? 500 : 200, { 'content-type': 'application/octet-stream' });
      response.end(noise);
      return;
    }
    const answer = await this.#forward(incoming, response);
    if (fault === 'slow') await sleep(this.#slowMs, undefined, { ref: false });
    if (fault === 'half') return cutInHalf(answer, response);
    response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.on('error', () => incoming.socket.destroy());
    answer.pipe(response);
  }

  async #forward(incoming: IncomingMessage, response: ServerResponse): Promise<IncomingMessage> {
    const { hostname, port } = this.#target;
    const { method, url, headers } = incoming;
    const call = request({ agent: this.#agent, hostname, port, method, path: url, headers });
    response.on('close', () => {
      if (!response.writableFinished && this.fault === undefined) call.destroy();
    });
    call.on('error', () => incoming.socket.destroy());
    incoming.pipe(call);
    const [answer]: IncomingMessage[] = await once(call, 'response');
    if (answer === undefined) throw new Error('no answer');
    return answer;
  }
}

/** Announces the whole and breaks off in the middle of it. */
async function cutInHalf(answer: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const whole = Buffer.concat(chunks);
  response.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'content-length': String(whole.length) });
  response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => response.destroy());
}
