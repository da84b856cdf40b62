import type { InStatement } from '@libsql/client';
import { makeCardCode } from '../src/services/make-code.ts';
import { CUSTOMER } from './people.ts';

const DAY = 86_400_000;

/** Of this machine only, so that it may be known: `DEMOG-IFTCA-RDFIF-TY050` with 50 EUR. */
const DEMO_CODE = 'DEM0G1FTCARDF1FTY050';

/** A gift card for whoever has its code, and store credit of the demo customer; those that are there stay as they are. */
export function makeCards(now: number): InStatement[] {
  return [
    ...card(
      {
        id: 'gft_01kff4fd80g1ftcard000000001',
        code: DEMO_CODE,
        customerId: null,
        note: 'Happy birthday',
        balance: 5_000,
      },
      now,
    ),
    ...card(
      {
        id: 'gft_01kff4fd80cred1t0000000002',
        code: makeCardCode(),
        customerId: CUSTOMER,
        note: 'For the parcel that came late',
        balance: 2_000,
      },
      now,
    ),
  ];
}

type Card = { id: string; code: string; customerId: string | null; note: string; balance: number };

function card({ id, code, customerId, note, balance }: Card, now: number): InStatement[] {
  const created = now - 20 * DAY;
  return [
    {
      sql: `INSERT INTO gift_cards (id, code, customer_id, currency, balance, note, version, created_at)
        VALUES (?, ?, ?, 'EUR', ?, ?, 1, ?) ON CONFLICT DO NOTHING`,
      args: [id, code, customerId, balance, note, created],
    },
    {
      sql: `INSERT INTO gift_card_entries (card_id, kind, amount, balance, created_at)
        SELECT ?, 'issued', ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM gift_card_entries WHERE card_id = ?)`,
      args: [id, balance, balance, created, id],
    },
  ];
}
