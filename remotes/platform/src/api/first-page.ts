/** The cursor of a first page: none. */
export function firstPage(): string | undefined {
  return undefined;
}
