/** Every address of the slice, once. */
export const paths = { home: '/__domain__' } as const;
