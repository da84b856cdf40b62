import type { Database } from '@highstreet/data';
import { writeBatch } from '@highstreet/data';
import {
  BadSignature,
  ProviderUnavailable,
  type Authorization,
  type AuthorizeRequest,
  type PaymentProvider,
} from './payment-provider.ts';
import {
  cancelCharge,
  findCharge,
  insertCharge,
  openCharge,
  takeCharge,
  returnCharge,
  type Charge,
} from './test-ledger.ts';

type Parts = {
  db: Database;
  now: () => number;
  newId: (prefix: string) => string;
  wait: (ms: number) => Promise<void>;
};

/** How long the card that answers late takes, and after which the one that never does is given up, in milliseconds. */
const LATE_MS = 3_000;
const SILENCE_MS = 4_000;

export const RIGHT_CODE = '123456';

/**
 * The embedded provider. Its books are tables of their own, written by nothing else, so that what was really charged can be compared with
 * what this slice believes. The token says how the card behaves; any other token is a card that works.
 */
export function openTestProvider({ db, now, newId, wait }: Parts): PaymentProvider {
  const authorize = async (request: AuthorizeRequest): Promise<Authorization> => {
    if (request.token === 'test_declined') return { kind: 'declined', reason: 'declined' };
    if (request.token === 'test_too_little') return { kind: 'declined', reason: 'too-little-money' };
    const charge = await openCharge(db, insertCharge(request, newId('tch'), now()));
    if (request.token === 'test_twice') await openCharge(db, insertCharge(request, newId('tch'), now()));
    await beLate(request.token, wait);
    return toAuthorization(charge);
  };
  return {
    id: 'test',
    authorize,
    confirm: async ({ reference, code }) => {
      const status = code === RIGHT_CODE ? 'authorized' : 'declined';
      const sql = `UPDATE provider_charges SET status = ? WHERE reference = ? AND status = 'needs_action'`;
      await writeBatch(db, [{ sql, args: [status, reference] }]);
      return toAuthorization(await findCharge(db, reference));
    },
    capture: async ({ reference, amount }) => takeCharge(db, reference, amount),
    cancel: async ({ reference, request }) =>
      cancelCharge(db, { ...request, reference: reference ?? newId('tch'), at: now() }),
    refund: async ({ reference, amount, key }) => returnCharge(db, { reference, amount, key, at: now() }),
    parseWebhook: () => Promise.reject(new BadSignature('the test provider has no webhooks')),
  };
}

/** The silent card is the worst case: it has taken effect, and says nothing. */
async function beLate(token: string, wait: Parts['wait']): Promise<void> {
  if (token === 'test_late') await wait(LATE_MS);
  if (token !== 'test_silent') return;
  await wait(SILENCE_MS);
  throw new ProviderUnavailable('the card never answers');
}

function toAuthorization({ reference, status, amount, currency, token }: Charge): Authorization {
  if (status === 'needs_action') return { kind: 'needs_action', reference };
  if (status === 'declined' || status === 'cancelled')
    return { kind: 'declined', reason: token === 'test_second_step' ? 'second-step-refused' : 'declined' };
  return { kind: 'authorized', reference, amount, currency };
}
