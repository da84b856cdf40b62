const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz';
const ID = /^([a-z]{2,5})_([0-9a-hjkmnp-tv-z]{26})$/;

/** A new id: `prefix_` + UUIDv7 in Crockford base 32 (26 lower-case characters). Sorts by time; never an authority. Source: RFC 9562. */
export function newId(prefix: string, now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let index = 5, rest = now; index >= 0; index -= 1, rest = Math.floor(rest / 256))
    bytes[index] = rest % 256;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `${prefix}_${encodeCrockford(bytes)}`;
}

/** Whether `value` is an id of this prefix. */
export function isId(prefix: string, value: string): boolean {
  return ID.exec(value)?.[1] === prefix;
}

function encodeCrockford(bytes: Uint8Array): string {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  let text = '';
  for (let index = 0; index < 26; index += 1, value >>= 5n) text = CROCKFORD[Number(value & 31n)] + text;
  return text;
}
