export type { ExtraWorker } from './workers/runtime.ts';
export type { Profile, StackEvent, StackOptions } from './options.ts';
export type { RunningStack } from './running-stack.ts';
export { StackProblem } from './problem.ts';
export { startStack } from './start-stack.ts';
