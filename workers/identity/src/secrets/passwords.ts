import { Unavailable } from '@highstreet/http';
import Argon2 from '@phi-ag/argon2';
import { toBase64Url } from './base64.ts';

/** Hashes and compares passwords: argon2id, 19 MiB, two passes. Source: OWASP Password Storage Cheat Sheet. */
export type Passwords = {
  /** The encoded hash with its salt. */
  hash(password: string): string;
  /** Whether the password belongs to the hash; takes the same time when there is no hash. */
  verify(hash: string | undefined, password: string): boolean;
};

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, hashLength: 32 };
/** Of a password that nobody has. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$z1I12twMQk48oiKukl1YAg$ZKbcMIAUPjYobBD8DW1kZQhZY3rWIY9j4hwwnuFyJAU';

let argon2: Argon2 | undefined;

/**
 * One instance per isolate. A call runs to its end before the next begins, so that any number of parallel sign-ins
 * needs the memory of one. Whoever comes to the front after the own deadline is refused before the work.
 */
export function openPasswords(wasm: WebAssembly.Module, deadline: number, now: () => number): Passwords {
  const begin = () => {
    if (now() >= deadline) throw new Unavailable('Too many people sign in at this moment.', undefined, 2);
    return (argon2 ??= new Argon2(new WebAssembly.Instance(wasm)));
  };
  return {
    hash: (password) => begin().hash(encode(password), COST).encoded,
    verify(hash, password) {
      const { success } = begin().tryVerify(hash ?? NOBODY, encode(password));
      return success && hash !== undefined;
    },
  };
}

/** ASCII only: the module takes as many bytes as the text has characters and would drop the rest of `pässwörd`. */
function encode(password: string): string {
  return toBase64Url(new TextEncoder().encode(password));
}
