const POOL_BYTES = 2048;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

let pool = new Uint8Array(0);
let used = 0;

/** `bytes` random bytes as lower-case hex, never all zero. Reads the system's random source once per 2 KiB. */
export function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    pool = crypto.getRandomValues(new Uint8Array(POOL_BYTES));
    used = 0;
  }
  let hex = '';
  for (let end = used + bytes; used < end; used += 1) hex += HEX[pool[used] ?? 0];
  return /^0+$/.test(hex) ? randomHex(bytes) : hex;
}
