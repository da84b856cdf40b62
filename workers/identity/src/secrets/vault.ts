import { fromBase64, toBase64Url } from './base64.ts';

/** Encrypts what must be read again, and answers keyed hashes of what could be guessed. */
export type Vault = {
  /** AES-GCM with a random nonce; bound to `purpose`, so that a value cannot be moved to another place. */
  seal(purpose: string, text: string): Promise<string>;
  /** The text of `seal`; throws when it was changed or belongs elsewhere. */
  open(purpose: string, sealed: string): Promise<string>;
  /** HMAC-SHA-256 as base64url. */
  mac(purpose: string, text: string): Promise<string>;
};

type Keys = { encrypt: CryptoKey; mac: CryptoKey };

const keysOf = new Map<string, Keys>();
const encode = (text: string) => new TextEncoder().encode(text);

/** The vault of the secret `ENCRYPTION_KEY`: keys by comma, the first encrypts, all decrypt. */
export function openVault(secret: string): Vault {
  const secrets = secret.split(',').map((part) => part.trim());
  const first = () => deriveKeys(secrets[0] ?? '');
  return {
    async seal(purpose, text) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const { encrypt } = await first();
      const algorithm = { name: 'AES-GCM', iv, additionalData: encode(purpose) };
      const sealed = await crypto.subtle.encrypt(algorithm, encrypt, encode(text));
      return `v1.${toBase64Url(iv)}.${toBase64Url(sealed)}`;
    },
    async open(purpose, sealed) {
      const [version, iv, bytes] = sealed.split('.');
      if (version !== 'v1' || !iv || !bytes) throw new TypeError('not a sealed value');
      const algorithm = { name: 'AES-GCM', iv: fromBase64(iv), additionalData: encode(purpose) };
      const tries = secrets.map(async (each) => {
        const { encrypt } = await deriveKeys(each);
        return crypto.subtle.decrypt(algorithm, encrypt, fromBase64(bytes));
      });
      return new TextDecoder().decode(await Promise.any(tries));
    },
    async mac(purpose, text) {
      const { mac } = await first();
      return toBase64Url(await crypto.subtle.sign('HMAC', mac, encode(`${purpose}\n${text}`)));
    },
  };
}

/** The keys of one secret, made once per isolate. Source: HKDF, RFC 5869. */
async function deriveKeys(secret: string): Promise<Keys> {
  const known = keysOf.get(secret);
  if (known) return known;
  const bytes = fromBase64(secret);
  if (bytes.length !== 32) throw new TypeError('ENCRYPTION_KEY must be 32 bytes in base 64');
  const source = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  const hkdf = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: encode(info),
  });
  const aes = { name: 'AES-GCM', length: 256 };
  const hmac = { name: 'HMAC', hash: 'SHA-256', length: 256 };
  const keys: Keys = {
    encrypt: await crypto.subtle.deriveKey(hkdf('identity/encrypt'), source, aes, false, [
      'encrypt',
      'decrypt',
    ]),
    mac: await crypto.subtle.deriveKey(hkdf('identity/mac'), source, hmac, false, ['sign']),
  };
  keysOf.set(secret, keys);
  return keys;
}
