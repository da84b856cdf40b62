/** Keys under which the answers are kept. What is under `live` is read again when the platform says that there is news. */
export const keys = {
  live: ['platform', 'live'],
  system: ['platform', 'live', 'system'],
  series: ['platform', 'live', 'series'],
  routes: ['platform', 'live', 'routes'],
  traces: ['platform', 'live', 'traces'],
  trace: ['platform', 'live', 'trace'],
  logs: ['platform', 'live', 'logs'],
  deadLetters: ['platform', 'live', 'dead-letters'],
  subscriptions: ['platform', 'live', 'subscriptions'],
  event: ['platform', 'event'],
} as const;
