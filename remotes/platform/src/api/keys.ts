/** Keys under which the answers are kept. What is under `live` is read again when there is news; a list that is being read stays. */
export const keys = {
  live: ['platform', 'live'],
  system: ['platform', 'live', 'system'],
  series: ['platform', 'live', 'series'],
  routes: ['platform', 'live', 'routes'],
  traces: ['platform', 'traces'],
  trace: ['platform', 'live', 'trace'],
  logs: ['platform', 'logs'],
  deadLetters: ['platform', 'live', 'dead-letters'],
  subscriptions: ['platform', 'live', 'subscriptions'],
  event: ['platform', 'event'],
} as const;
