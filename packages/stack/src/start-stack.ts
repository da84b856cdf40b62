import { settingsOf, type StackOptions } from './options.ts';
import { RunningStack } from './running-stack.ts';

/** A stack that may still be starting. */
export type StackHandle = { started: Promise<RunningStack>; stop: () => Promise<void> };

/** Begins to start the system and can be stopped at any time. */
export function beginStack(options: StackOptions = {}): StackHandle {
  const stack = new RunningStack(settingsOf(options));
  const starting = stack.start();
  const started = starting.then(
    () => stack,
    async (error: unknown) => {
      await stack.stop();
      throw error;
    },
  );
  return { started, stop: () => stack.stop() };
}

/** Starts the whole system on this machine and resolves when `/health/ready` answers 200. Needs Node 24. */
export function startStack(options: StackOptions = {}): Promise<RunningStack> {
  return beginStack(options).started;
}
