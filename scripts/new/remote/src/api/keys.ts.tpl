/** Query keys of the slice, so that a change knows what it touches. */
export const keys = { all: ['__domain__'] } as const;
