import autocannon from 'autocannon';

/** What a work item reached: requests per second, latencies in ms, answers that were not 2xx. */
export type Measured = {
  name: string;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  failed: number;
};

export type Shot = { method?: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string };

type Load = { origin: string; shots: Shot[]; connections?: number; seconds?: number };

/** Sends the shots in turn over 50 connections: 2 s to warm up, then as long as asked (8 s). */
export async function measure(name: string, load: Load): Promise<Measured> {
  await run(load, 2, []);
  const times: number[] = [];
  const seconds = load.seconds ?? 8;
  const failed = await run(load, seconds, times);
  times.sort((left, right) => left - right);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return {
    name,
    perSecond: Math.round(times.length / seconds),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    failed,
  };
}

function run({ origin, shots, connections = 50 }: Load, duration: number, times: number[]): Promise<number> {
  const requests = shots.map((shot) => ({ method: 'GET' as const, ...shot }));
  return new Promise((resolve, reject) => {
    const running = autocannon({ url: origin, connections, duration, requests }, (error, result) => {
      if (error) reject(error);
      else resolve(result.non2xx + result.errors);
    });
    running.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
}
