import type { IdempotencyStore } from '@highstreet/http';
import type { Vault } from './vault.ts';

/**
 * Identity's answers hold tokens and its requests passwords: the kept body is encrypted, and the fingerprint of a
 * request is keyed, so that the table tells nothing and cannot be used to guess passwords.
 */
export function sealIdempotency(store: IdempotencyStore, vault: Vault): IdempotencyStore {
  return {
    async claim(key, fingerprint) {
      const claim = await store.claim(key, await vault.mac('idempotency', fingerprint));
      if (claim.state !== 'answered') return claim;
      const body = await vault.open(`idempotency:${key}`, claim.answer.body);
      return { state: 'answered', answer: { ...claim.answer, body } };
    },
    async keep(key, answer) {
      await store.keep(key, { ...answer, body: await vault.seal(`idempotency:${key}`, answer.body) });
    },
    release: (key) => store.release(key),
  };
}
