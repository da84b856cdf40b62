import type { Placement } from '@highstreet/checkout/contract';

/** What the person is told about the steps of the saga; keys of `checkout.placing`. */
export const stages = ['order', 'stock', 'payment', 'confirm'] as const;
export type Stage = (typeof stages)[number];

/** The step of the saga with which a stage is over. */
const last: [RegExp, Stage][] = [
  [/confirm/, 'confirm'],
  [/authori[sz]e/, 'payment'],
  [/redeem|reserve/, 'stock'],
  [/create|order/, 'order'],
];

/** How many stages are done. */
export function stagesDone(placement: Placement | undefined): number {
  if (placement === undefined) return 0;
  if (placement.state === 'placed') return stages.length;
  const reached = placement.steps
    .filter(({ outcome }) => outcome === 'done')
    .map(({ name }) => last.find(([pattern]) => pattern.test(name))?.[1])
    .map((stage) => (stage === undefined ? 0 : stages.indexOf(stage) + 1));
  return Math.max(placement.state === 'needs_action' ? 2 : 0, ...reached);
}
