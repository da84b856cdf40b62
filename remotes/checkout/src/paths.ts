/** Every address of the slice, once. */
export const paths = { home: '/checkout' } as const;
