const POOL_BYTES = 2048;
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

let pool = '';
let used = 0;

/** `bytes` random bytes (at most 2048) as lower-case hex, never all zero. Reads the system's random source once per 2 KiB. */
export function randomHex(bytes: number): string {
  if (used + bytes * 2 > pool.length) refill();
  const hex = pool.slice(used, used + bytes * 2);
  used += bytes * 2;
  return /[^0]/.test(hex) ? hex : randomHex(bytes);
}

function refill(): void {
  pool = Array.from(crypto.getRandomValues(new Uint8Array(POOL_BYTES)), (byte) => HEX[byte]).join('');
  used = 0;
}
