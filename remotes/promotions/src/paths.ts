/** Every address of the slice, once. */
export const paths = { home: '/promotions' } as const;
