import { StackProblem } from './problem.ts';

/** Waits until `/health/ready` of the front door answers 200. */
export async function waitReady(port: number, timeoutMs = 60_000): Promise<void> {
  const until = Date.now() + timeoutMs;
  let last = 'no answer';
  while (Date.now() < until) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/health/ready`, {
        signal: AbortSignal.timeout(5000),
      });
      if (response.status === 200) return;
      last = `${response.status} ${(await response.text()).slice(0, 600)}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new StackProblem(
    `the system did not become ready within ${timeoutMs / 1000} s: /health/ready answered ${last}`,
  );
}
