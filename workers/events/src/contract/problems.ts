import type { ProblemType } from '@highstreet/http';

/** The events worker's own problem types; the shared ones are in packages/http. */
export const eventProblems = {
  addressRefused: { slug: 'address-refused', title: 'This address cannot be used', status: 422 },
  unknownConsumer: { slug: 'unknown-consumer', title: 'Unknown subscriber', status: 422 },
} as const satisfies Record<string, ProblemType>;
