/** Every address of the slice, once. */
export const paths = { home: '/orders' } as const;
