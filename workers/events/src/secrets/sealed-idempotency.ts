import type { IdempotencyStore } from '@highstreet/http';
import type { Vault } from './vault.ts';

/** Answers may show the secret of a webhook, so the kept body is encrypted. */
export function sealIdempotency(store: IdempotencyStore, vault: Vault): IdempotencyStore {
  return {
    async claim(key, fingerprint) {
      const claim = await store.claim(key, fingerprint);
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
