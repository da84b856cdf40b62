import { StackProblem } from './problem.ts';

/** Which part does not serve, as far as it can be had. */
async function servicesOf(port: number): Promise<string> {
  const paths = ['/health/services', '/health/database', '/health/redis'];
  const texts = paths.map(async (path) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(5000) });
    return response.text();
  });
  return Promise.all(texts).then(
    (all) => all.join(' ').slice(0, 1_200),
    () => '',
  );
}

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
      last = `${response.status} ${(await response.text()).slice(0, 600)} ${await servicesOf(port)}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new StackProblem(
    `the system did not become ready within ${timeoutMs / 1000} s: /health/ready answered ${last}`,
  );
}
