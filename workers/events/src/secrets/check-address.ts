/** Why an address must not be sent to; undefined when it may. `isProduction` false also allows plain http to this machine. */
export function refuseAddress(address: string, isProduction: boolean): string | undefined {
  const url = URL.parse(address);
  if (!url) return 'is no address';
  if (url.username !== '' || url.password !== '') return 'must not contain a user name';
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (!isProduction && isLoopback(host) && (url.protocol === 'http:' || url.protocol === 'https:'))
    return undefined;
  if (url.protocol !== 'https:') return 'must be https';
  if (isPrivateName(host) || isPrivateIpv4(host) || isPrivateIpv6(host)) return 'is in a private network';
  return undefined;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

const INNER = ['localhost', 'local', 'internal', 'intranet', 'lan', 'home', 'corp', 'private', 'arpa'];

/** A name without a dot, or under a domain that is never public. Source: RFC 6761, RFC 6762, ICANN's reserved names. */
function isPrivateName(host: string): boolean {
  if (host.includes(':')) return false;
  const last = host.split('.').at(-1) ?? '';
  return !host.includes('.') || INNER.includes(last);
}

/** The URL parser has already turned decimal, octal and hexadecimal spellings into four numbers. Source: RFC 6890. */
function isPrivateIpv4(host: string): boolean {
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(host)) return false;
  const [a = 0, b = 0, c = 0] = host.split('.').map(Number);
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
  if (a === 100) return b >= 64 && b < 128;
  if (a === 169) return b === 254;
  if (a === 172) return b >= 16 && b < 32;
  if (a === 192) return b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99);
  if (a === 198) return b === 18 || b === 19 || (b === 51 && c === 100);
  return a === 203 && b === 0 && c === 113;
}

/** Everything but global unicast (2000::/3), and what in it wraps an IPv4 address or is for documentation. */
function isPrivateIpv6(host: string): boolean {
  if (!host.includes(':')) return false;
  const [first = '0', second = '0'] = host.split(':');
  const high = Number.parseInt(first || '0', 16);
  if (high < 0x2000 || high > 0x3fff) return true;
  if (high === 0x2002) return true;
  return high === 0x2001 && (Number.parseInt(second || '0', 16) < 0x200 || second === 'db8');
}
