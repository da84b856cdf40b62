import { metrics, type MetricDelta, type TelemetryBatch } from '@highstreet/telemetry';
import type { RealtimeApi } from '../bindings.ts';

const PAUSE_MS = 2_000;
const NEWS = {
  topics: ['platform'],
  topic: 'platform',
  type: 'telemetry.kept',
  data: null,
  isTransient: true,
};
const [SLICE, ROUTE, METHOD] = (['slice', 'route', 'method'] as const).map((name) =>
  metrics.requests.labels.indexOf(name),
);

/** Tells an open console, at most every two seconds, that there is something new to read. Reading it is no news. */
export function consoleTeller(realtime: RealtimeApi, now: () => number) {
  let toldAt = 0;
  return async ({ deltas }: TelemetryBatch): Promise<void> => {
    if (now() - toldAt < PAUSE_MS || !deltas.some(isNews)) return;
    toldAt = now();
    // Nobody misses it: the console also reads by itself now and then.
    await realtime.publish([NEWS]).catch(() => undefined);
  };
}

function isNews({ metric, labels }: MetricDelta): boolean {
  if (metric !== 'requests') return false;
  const [slice = '', route = '', method = ''] = [SLICE, ROUTE, METHOD].map((index) => labels[index ?? -1]);
  if (slice === 'platform' || slice === 'realtime') return false;
  if (slice === 'events') return method !== 'GET';
  return route !== '/metrics' && route !== '/realtime' && !route.startsWith('/health');
}
