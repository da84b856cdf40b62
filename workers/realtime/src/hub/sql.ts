/** The part of a Durable Object's SQLite that is used here; tests bring their own database. */
export type Sql = {
  exec<Row extends Record<string, SqlStorageValue>>(
    query: string,
    ...bindings: (string | number | null)[]
  ): { toArray(): Row[] };
};
