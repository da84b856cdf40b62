declare module 'virtual:highstreet/shared' {
  /** A module that is there already (`lib`), or how to load it (`get`). */
  type SharedModule =
    | { version: string; lib: () => object }
    | { version: string; get: () => Promise<object> };

  export const shared: Record<string, SharedModule>;
}
