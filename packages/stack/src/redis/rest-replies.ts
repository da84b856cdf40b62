import { ErrorReply } from 'redis';

/** A status line of Redis (`+OK`), which is not data. Other strings come as buffers. */
export type Reply = null | number | bigint | string | Buffer | Error | Reply[];

export type Encoding = 'plain' | 'base64';

/** A reply as Upstash writes it in JSON. A status `OK` stays as it is even where strings are base64. */
export function encodeReply(reply: unknown, encoding: Encoding): unknown {
  if (reply === null || reply === undefined) return null;
  if (Buffer.isBuffer(reply)) return reply.toString(encoding === 'base64' ? 'base64' : 'utf8');
  if (Array.isArray(reply)) return reply.map((each) => encodeReply(each, encoding));
  if (reply instanceof Error) return reply.message;
  if (typeof reply === 'bigint') return Number(reply);
  if (typeof reply !== 'string' || reply === 'OK' || encoding === 'plain') return reply;
  return Buffer.from(reply).toString('base64');
}

/** One entry of a pipeline's answer. */
export function encodeResult(reply: unknown, encoding: Encoding): { result: unknown } | { error: string } {
  return reply instanceof Error ? { error: reply.message } : { result: encodeReply(reply, encoding) };
}

/** True for an answer of Redis itself, as opposed to a lost connection. */
export function isRedisError(error: unknown): boolean {
  return error instanceof ErrorReply;
}
