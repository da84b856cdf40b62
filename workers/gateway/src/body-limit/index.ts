import { problems, Refusal } from '../problems.ts';

/** A body that a slice may get: bytes, or a stream that fails when it grows too long. */
export type LimitedBody = {
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | undefined;
  /** Whether the client sent more than allowed; known for a stream only once it has been read. */
  isOver: () => boolean;
  /** Whether all of it has arrived. */
  isComplete: () => boolean;
};

type Options = { limit: number; isStreamed: boolean; timeLimitMs: number };

export const NO_BODY: LimitedBody = { body: undefined, isOver: () => false, isComplete: () => true };

/** Takes the body in, at most `limit` bytes whether announced or not. Throws 413, 415 for a coded body, 408 for one too slow. */
export async function limitBody(request: Request, options: Options): Promise<LimitedBody> {
  if (request.method === 'GET' || request.method === 'HEAD' || !request.body) return NO_BODY;
  const coding = request.headers.get('content-encoding');
  if (coding && coding.toLowerCase() !== 'identity') {
    throw new Refusal(problems.unsupportedType, 'Send the body without a content coding.', {
      'accept-encoding': 'identity',
    });
  }
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > options.limit) throw tooLarge(options.limit);
  if (options.isStreamed) {
    const counted = countedStream(request.body, options.limit);
    return { ...counted, body: withLength(counted.body, announced) };
  }
  const body = await readAll(request.body, options);
  return { ...NO_BODY, body };
}

async function readAll(
  stream: ReadableStream<Uint8Array>,
  options: Options,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const { promise: late, resolve } = Promise.withResolvers<'late'>();
  const timer = setTimeout(() => resolve('late'), options.timeLimitMs);
  try {
    for (;;) {
      const next = await Promise.race([reader.read(), late]);
      if (next === 'late') throw new Refusal(problems.requestTimeout, 'The body did not arrive in time.');
      if (next.done) return joined(chunks, size);
      size += next.value.byteLength;
      if (size > options.limit) throw tooLarge(options.limit);
      chunks.push(next.value);
    }
  } catch (error) {
    reader.cancel().catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

/** In workerd a stream of a fixed length goes on with its `Content-Length`; any other one loses it. */
function withLength(stream: ReadableStream<Uint8Array>, announced: number): ReadableStream<Uint8Array> {
  if (announced <= 0 || typeof FixedLengthStream === 'undefined') return stream;
  return stream.pipeThrough(new FixedLengthStream(announced));
}

function countedStream(stream: ReadableStream<Uint8Array>, limit: number) {
  let size = 0;
  let isComplete = false;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      size += chunk.byteLength;
      if (size > limit) controller.error(tooLarge(limit));
      else controller.enqueue(chunk);
    },
    flush: () => {
      isComplete = true;
    },
  });
  return { body: stream.pipeThrough(counter), isOver: () => size > limit, isComplete: () => isComplete };
}

export function tooLarge(limit: number): Refusal {
  return new Refusal(problems.tooLarge, `At most ${limit} bytes.`);
}
