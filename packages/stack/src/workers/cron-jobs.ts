import { messageOf } from '../problem.ts';
import { isDue } from './cron.ts';
import type { Runtime } from './runtime.ts';

/** Fires the cron triggers of all workers on their minute, which Miniflare leaves to us. The answer ends it. */
export function startCron(runtime: Runtime, onTrouble: (message: string) => void): () => void {
  return everyMinute((now) => {
    for (const { name, crons } of runtime.workers) {
      for (const cron of crons.filter((each) => isDue(each, now))) {
        runtime.fireCron(name, cron).catch((error: unknown) => {
          onTrouble(`cron ${cron} of ${name} failed: ${messageOf(error)}`);
        });
      }
    }
  });
}

/** Calls `fire` at the start of every minute until the answer is called. */
export function everyMinute(fire: (now: Date) => void): () => void {
  let timer: NodeJS.Timeout;
  const plan = () => {
    timer = setTimeout(
      () => {
        fire(new Date());
        plan();
      },
      60_000 - (Date.now() % 60_000) + 5,
    );
    timer.unref();
  };
  plan();
  return () => clearTimeout(timer);
}
