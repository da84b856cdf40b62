import type { FulfilmentStatus } from '../src/contract/schemas.ts';
import type { Random } from './random.ts';

type Step = { status: FulfilmentStatus; at: number; text?: string };

/** How far one seller is with an order: every step that was taken, the last one is where it stands. */
export type Part = {
  sellerId: string;
  status: FulfilmentStatus;
  steps: Step[];
  carrier: string | null;
  trackingNumber: string | null;
  /** Asked for and, unless it is open, paid back. */
  returned: 'no' | 'requested' | 'accepted';
};

const HOUR_MS = 3_600_000;
const CARRIERS = ['DHL', 'Hermes', 'DPD', 'UPS'];
const REASONS = ['Ordered twice by mistake', 'Found it in a shop nearby', 'Would arrive too late'];

/** Lets time pass between the day of the order and `now`. */
export function makeProgress(at: number, sellerIds: string[], random: Random, now: number): Part[] {
  const isCalledOff = random.happens(0.035);
  return sellerIds.map((sellerId) => makePart(at, sellerId, isCalledOff, random, now));
}

function makePart(at: number, sellerId: string, isCalledOff: boolean, random: Random, now: number): Part {
  const begun = at + random.between(2, 30) * HOUR_MS;
  const sent = begun + random.between(4, 50) * HOUR_MS;
  const arrived = sent + random.between(22, 90) * HOUR_MS;
  const number = `00340${random.between(100_000_000, 999_999_999)}`;
  const carrier = random.choose(CARRIERS);
  const all: Step[] = isCalledOff
    ? [{ status: 'cancelled', at: begun, text: random.choose(REASONS) }]
    : [
        { status: 'processing', at: begun },
        { status: 'shipped', at: sent, text: `${carrier} ${number}` },
        { status: 'delivered', at: arrived },
      ];
  const steps = all.filter((step) => step.at <= now);
  const status = steps.at(-1)?.status ?? 'confirmed';
  const isSent = steps.some((step) => step.status === 'shipped');
  const isBack = status === 'delivered' && random.happens(0.04);
  return {
    sellerId,
    status,
    steps,
    carrier: isSent ? carrier : null,
    trackingNumber: isSent ? number : null,
    returned: !isBack ? 'no' : now - arrived < 8 * 24 * HOUR_MS ? 'requested' : 'accepted',
  };
}
