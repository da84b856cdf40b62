/** Query keys of the slice, so that a change knows what it touches. */
export const keys = {
  all: ['orders'],
  lists: ['orders', 'list'],
  order: (id: string) => ['orders', 'order', id],
  dashboard: ['orders', 'dashboard'],
} as const;
