/** Every address of the slice, once. */
export const paths = { home: '/inventory' } as const;
