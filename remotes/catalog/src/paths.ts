/** Every address of the catalog, once. */
export const paths = {
  home: '/',
} as const;
