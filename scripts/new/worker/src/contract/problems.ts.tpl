import type { ProblemType } from '@highstreet/http';

/** The problem types of this slice; the shared ones are in packages/http. */
export const __domain__Problems = {} as const satisfies Record<string, ProblemType>;
