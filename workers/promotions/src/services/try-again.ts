import { GuardFailed } from '@highstreet/data';

const MOST_TRIES = 8;

/** Runs an attempt anew, from its reading on, when a guard of its batch did not hold: somebody was faster. */
export async function tryAgain<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof GuardFailed) || tries === MOST_TRIES) throw error;
    }
  }
}
