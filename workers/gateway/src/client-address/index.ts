const LOCAL = '127.0.0.1';

/**
 * The address that limits and slices know a client by: IPv4 as it is, IPv6 by its /64. Only Cloudflare's edge sets
 * `CF-Connecting-IP` beyond a client's reach, so elsewhere every client is the local one.
 */
export function clientAddress(headers: Headers, isEdge: boolean): string {
  if (!isEdge) return LOCAL;
  const address = headers.get('cf-connecting-ip');
  return address ? networkOf(address) : LOCAL;
}

/** `2001:db8:1:2::/64` for any address of that network; an IPv4-mapped address is its IPv4 address. */
export function networkOf(address: string): string {
  const lower = address.trim().toLowerCase();
  if (!lower.includes(':')) return lower;
  const mapped = /^(?:0*:)*:?(?:0*:)*ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(lower);
  if (mapped?.[1]) return mapped[1];
  const [head = '', tail] = lower.split('::');
  const first = head ? head.split(':') : [];
  const last = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array.from({ length: zeros }, () => '0'), ...last].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
