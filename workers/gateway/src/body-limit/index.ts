import { problems, Refusal } from '../problems.ts';

/** A body that a slice may get: bytes, or a stream that stops for ever where it breaks off or grows too long. */
export type LimitedBody = {
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | undefined;
  /** Whether the client sent more than allowed; known for a stream only once it has been read. */
  isOver: () => boolean;
  /** Whether all of it has arrived, as far as that is known here. */
  isComplete: () => boolean;
  /** Aborts when the stream breaks off: the call is to be given up. */
  broken?: AbortSignal;
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
  const announced = request.headers.get('content-length');
  if (Number(announced ?? 0) > options.limit) throw tooLarge(options.limit);
  // A stream of announced length cannot be longer, and untouched it reaches the slice with its `Content-Length`.
  if (options.isStreamed && announced !== null) return { ...NO_BODY, body: request.body };
  if (options.isStreamed) return countedStream(request.body, options.limit);
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

/**
 * Counts a stream of unknown length. To the slice a stream that fails looks like one that ends, so half a file would be taken for
 * a whole one; where it breaks off, it therefore neither ends nor fails, and the call is aborted.
 */
function countedStream(stream: ReadableStream<Uint8Array>, limit: number): LimitedBody {
  const reader = stream.getReader();
  const broken = new AbortController();
  let size = 0;
  let isComplete = false;
  const stop = () => {
    broken.abort();
    return new Promise<void>(() => undefined);
  };
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const next = await reader.read().catch(() => undefined);
      if (!next) return stop();
      isComplete = next.done;
      if (next.done) return controller.close();
      size += next.value.byteLength;
      if (size > limit) return stop();
      controller.enqueue(next.value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { body, isOver: () => size > limit, isComplete: () => isComplete, broken: broken.signal };
}

export function tooLarge(limit: number): Refusal {
  return new Refusal(problems.tooLarge, `At most ${limit} bytes.`);
}
