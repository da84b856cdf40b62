/** The database does not answer, or what comes is not an answer. A slice's app turns `code: 'unavailable'` into 503. */
export class DatabaseUnavailable extends Error {
  readonly code = 'unavailable';
  constructor(cause: unknown) {
    super('the database does not answer', { cause });
  }
}
