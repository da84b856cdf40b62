/** Encrypts what must be read again. */
export type Vault = {
  /** AES-GCM with a random nonce; bound to `purpose`, so that a value cannot be moved to another place. */
  seal(purpose: string, text: string): Promise<string>;
  /** The text of `seal`; throws when it was changed or belongs elsewhere. */
  open(purpose: string, sealed: string): Promise<string>;
};

const keys = new Map<string, Promise<CryptoKey>>();
const encode = (text: string) => new TextEncoder().encode(text);

/** The vault of the secret `ENCRYPTION_KEY`: 32 bytes in base 64 each, by comma; the first encrypts, all decrypt. */
export function openVault(secret: string): Vault {
  const secrets = secret.split(',').map((part) => part.trim());
  return {
    async seal(purpose, text) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const algorithm = { name: 'AES-GCM', iv, additionalData: encode(purpose) };
      const sealed = await crypto.subtle.encrypt(algorithm, await keyOf(secrets[0] ?? ''), encode(text));
      return `v1.${toBase64(iv)}.${toBase64(new Uint8Array(sealed))}`;
    },
    async open(purpose, sealed) {
      const [version, iv, bytes] = sealed.split('.');
      if (version !== 'v1' || !iv || !bytes) throw new TypeError('not a sealed value');
      const algorithm = { name: 'AES-GCM', iv: fromBase64(iv), additionalData: encode(purpose) };
      const tries = secrets.map(async (each) =>
        crypto.subtle.decrypt(algorithm, await keyOf(each), fromBase64(bytes)),
      );
      return new TextDecoder().decode(await Promise.any(tries));
    },
  };
}

/** The key of one secret, made once per isolate. Source: HKDF, RFC 5869. */
function keyOf(secret: string): Promise<CryptoKey> {
  const known = keys.get(secret);
  if (known) return known;
  const made = deriveKey(secret);
  keys.set(secret, made);
  return made;
}

async function deriveKey(secret: string): Promise<CryptoKey> {
  const bytes = fromBase64(secret);
  if (bytes.length !== 32) throw new TypeError('ENCRYPTION_KEY must be 32 bytes in base 64');
  const source = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encode('events/encrypt') };
  return crypto.subtle.deriveKey(hkdf, source, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/** Bytes as base 64. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** The bytes of base 64 or base64url text; throws on anything else. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
}
