/** Where uploaded import files are kept. `put` takes a stream of any length and gives its size in bytes. */
export type FileStore = {
  put(key: string, body: ReadableStream<Uint8Array>): Promise<number>;
  get(key: string): Promise<{ body: ReadableStream<Uint8Array> } | null>;
  delete(key: string): Promise<void>;
};

const PART_BYTES = 8 * 1024 * 1024;

/** The store on R2. A stream without a known length goes in as equal parts, one in memory at a time. */
export function openFileStore(bucket: R2Bucket): FileStore {
  return {
    async put(key, body) {
      const parts = readParts(body);
      const first = await parts.next();
      if (first.done) return putWhole(bucket, key, new Uint8Array());
      const second = await parts.next();
      if (second.done) return putWhole(bucket, key, first.value);
      return putParts(bucket, key, [first.value, second.value], parts);
    },
    get: (key) => bucket.get(key),
    delete: (key) => bucket.delete(key),
  };
}

async function putWhole(bucket: R2Bucket, key: string, bytes: Uint8Array): Promise<number> {
  await bucket.put(key, bytes);
  return bytes.length;
}

async function putParts(
  bucket: R2Bucket,
  key: string,
  start: Uint8Array[],
  rest: AsyncGenerator<Uint8Array>,
): Promise<number> {
  const upload = await bucket.createMultipartUpload(key);
  const uploaded: R2UploadedPart[] = [];
  let size = 0;
  const add = async (bytes: Uint8Array) => {
    uploaded.push(await upload.uploadPart(uploaded.length + 1, bytes));
    size += bytes.length;
  };
  try {
    for (const bytes of start) await add(bytes);
    for await (const bytes of rest) await add(bytes);
    await upload.complete(uploaded);
    return size;
  } catch (error) {
    await upload.abort();
    throw error;
  }
}

/** The stream in parts of 8 MiB, the last one shorter. */
async function* readParts(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let part = new Uint8Array(PART_BYTES);
  let used = 0;
  for await (const chunk of body) {
    for (let from = 0; from < chunk.length;) {
      const taken = chunk.subarray(from, from + PART_BYTES - used);
      part.set(taken, used);
      used += taken.length;
      from += taken.length;
      if (used < PART_BYTES) continue;
      yield part;
      [part, used] = [new Uint8Array(PART_BYTES), 0];
    }
  }
  if (used > 0) yield part.subarray(0, used);
}
