/** Every address of the console, once. */
export const paths = {
  console: '/admin/console',
  traces: '/admin/traces',
  trace: '/admin/traces/:traceId',
  logs: '/admin/logs',
  events: '/admin/events',
} as const;

export const tracePath = (traceId: string) => `${paths.traces}/${traceId}`;
export const logsPath = (correlationId: string) =>
  `${paths.logs}?correlationId=${encodeURIComponent(correlationId)}`;
