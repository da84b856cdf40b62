import { connect } from 'node:net';

/** A client over bare TCP that says hello and then reads nothing until it is told to. */
export async function openSlowClient(url: string, hello: object) {
  const { hostname, port, pathname, search } = new URL(url);
  const socket = connect(Number(port), hostname);
  let last = Buffer.alloc(0);
  let total = 0;
  socket.on('data', (chunk: Buffer) => {
    total += chunk.length;
    last = Buffer.concat([last.subarray(-200), chunk]).subarray(-200);
  });
  const upgrade = [
    `GET ${pathname}${search} HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
  ];
  socket.write(`${upgrade.join('\r\n')}\r\n\r\n`);
  while (total === 0) await Bun.sleep(5);
  socket.write(maskedText(JSON.stringify(hello)));
  await Bun.sleep(300);
  socket.pause();
  return {
    /** Reads on; resolves with the code of the close frame. */
    readToEnd: async (): Promise<number> => {
      socket.resume();
      for (let tries = 0; tries < 400; tries += 1) {
        const code = closeCode(last);
        if (code !== undefined) return code;
        await Bun.sleep(10);
      }
      throw new Error(`no close frame in ${total} bytes`);
    },
    received: () => total,
    close: () => socket.destroy(),
  };
}

/** A text frame of under 126 bytes with a mask of zeros. */
function maskedText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text)]);
}

/** The close frame is the last thing a server sends. */
function closeCode(bytes: Buffer): number | undefined {
  for (let at = bytes.length - 4; at >= 0; at -= 1) {
    const length = bytes[at + 1] ?? 0;
    if (bytes[at] === 0x88 && at + 2 + length === bytes.length) return bytes.readUInt16BE(at + 2);
  }
  return undefined;
}
