/** The text of a file, chunk by chunk, whether it is gzipped or not; what is not UTF-8 becomes U+FFFD. */
export async function* readText(stream: ReadableStream<Uint8Array>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder('utf-8');
  for await (const bytes of unzipped(stream)) {
    const text = decoder.decode(bytes, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/** The lines of a text with their numbers from 1. A line longer than `max` comes without its text. */
export async function* readLines(
  chunks: AsyncIterable<string>,
  max = 1_000_000,
): AsyncGenerator<{ line: number; text: string | undefined }, void, undefined> {
  let rest = '';
  let line = 1;
  let isTooLong = false;
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      yield { line, text: isTooLong || text.length > max ? undefined : text };
      isTooLong = false;
      line += 1;
    }
    if (rest.length > max) {
      rest = '';
      isTooLong = true;
    }
  }
  if (rest !== '' || isTooLong) yield { line, text: isTooLong ? undefined : rest };
}

async function* unzipped(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const source = readAll(stream);
  const first = await source.next();
  if (first.done) return;
  const isGzip = first.value[0] === 0x1f && (first.value.length < 2 || first.value[1] === 0x8b);
  if (isGzip) yield* readAll(replay(first.value, source).pipeThrough(new DecompressionStream('gzip')));
  else {
    yield first.value;
    yield* source;
  }
}

function replay(
  first: Uint8Array,
  source: AsyncGenerator<Uint8Array, void, undefined>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let next: Uint8Array | undefined = first;
  return new ReadableStream({
    async pull(controller) {
      const bytes = next ?? (await source.next()).value;
      next = undefined;
      if (bytes === undefined) controller.close();
      else controller.enqueue(new Uint8Array(bytes));
    },
    cancel: async () => void (await source.return()),
  });
}

async function* readAll(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader();
  try {
    for (let result = await reader.read(); !result.done; result = await reader.read()) yield result.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
