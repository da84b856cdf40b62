import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { RedisLink } from './redis-link.ts';
import { BadCommand, readCommand, readPath } from './rest-commands.ts';
import { encodeReply, encodeResult, isRedisError, type Encoding } from './rest-replies.ts';

export type RestOptions = { redisPort: number; token: string };

const longestBody = 10 * 1024 * 1024;

/** Redis over HTTP as Upstash serves it: `/`, `/pipeline`, `/multi-exec` and a command as a path. */
export function createRestServer({ redisPort, token }: RestOptions): { server: Server; link: RedisLink } {
  const link = new RedisLink(redisPort);
  link.connect();
  const server = createServer((request, response) => {
    respond(link, token, request, response).catch((error: unknown) => sendError(response, error));
  });
  server.keepAliveTimeout = 75_000;
  server.requestTimeout = 0;
  return { server, link };
}

async function respond(link: RedisLink, token: string, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://redis');
  if (!isAllowed(request, url, token)) return send(response, 401, { error: 'Unauthorized' });
  const body = await readBody(request);
  const encoding: Encoding = request.headers['upstash-encoding'] === 'base64' ? 'base64' : 'plain';
  switch (url.pathname) {
    case '/': {
      const reply = await link.run(readCommand(parse(body)));
      return send(response, 200, { result: encodeReply(reply, encoding) });
    }
    case '/pipeline': {
      const replies = await link.pipeline(readList(body));
      return send(
        response,
        200,
        replies.map((reply) => encodeResult(reply, encoding)),
      );
    }
    case '/multi-exec': {
      const replies = await link.transaction(readList(body).map(readCommand));
      return send(
        response,
        200,
        replies.map((reply) => encodeResult(reply, encoding)),
      );
    }
    default: {
      const reply = await link.run(readPath(url, body));
      return send(response, 200, { result: encodeReply(reply, encoding) });
    }
  }
}

function isAllowed(request: IncomingMessage, url: URL, token: string): boolean {
  const given =
    request.headers.authorization?.replace(/^Bearer /i, '') ?? url.searchParams.get('_token') ?? '';
  const [left, right] = [Buffer.from(given), Buffer.from(token)];
  return left.length === right.length && timingSafeEqual(left, right);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > longestBody) throw new BadCommand('ERR max request size exceeded');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new BadCommand('ERR failed to parse command');
  }
}

function readList(body: string): unknown[] {
  const list = parse(body);
  if (!Array.isArray(list)) throw new BadCommand('ERR failed to parse pipeline request');
  return list;
}

function sendError(response: ServerResponse, error: unknown): void {
  if (error instanceof BadCommand || (error instanceof Error && isRedisError(error))) {
    return send(response, 400, { error: error.message });
  }
  send(response, 503, { error: 'ERR Redis cannot be reached' });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const content = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(content),
  });
  response.end(content);
}
