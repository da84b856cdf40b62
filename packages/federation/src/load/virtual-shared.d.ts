declare module 'virtual:highstreet/shared' {
  export const shared: Record<string, { version: string; get: () => Promise<object> }>;
}
