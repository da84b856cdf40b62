export { faults, isFault, type Fault } from './faults/fault.ts';
export type { ExtraWorker } from './workers/runtime.ts';
export type { Profile, StackEvent, StackOptions } from './options.ts';
export type { RunningStack } from './running-stack.ts';
export { StackProblem } from './problem.ts';
export { startStack } from './start-stack.ts';
export { MARK_HEADER } from './workers/wrap-entry.ts';
