/** Either all of a body, or, when it is longer than `limit` bytes, the same body as a stream again. */
export type Whole = { bytes: Uint8Array<ArrayBuffer> } | { stream: ReadableStream<Uint8Array> };

/** Reads a body up to `limit` bytes without losing what has been read of a longer one. */
export async function readWhole(body: ReadableStream<Uint8Array>, limit: number): Promise<Whole> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return { bytes: joined(chunks, size) };
    chunks.push(value);
    size += value.byteLength;
    if (size > limit) return { stream: resumed(chunks, reader) };
  }
}

type Reader = {
  read: () => Promise<{ done: boolean; value?: Uint8Array | undefined }>;
  cancel: (reason: unknown) => Promise<void>;
};

function resumed(chunks: Uint8Array[], reader: Reader): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const kept = chunks.shift();
      if (kept) return controller.enqueue(kept);
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
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
