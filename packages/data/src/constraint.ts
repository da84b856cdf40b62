/** The constraint that a write ran into, as SQLite names it (`products.slug`, `slot_taken`); undefined for any other error. */
export function violatedConstraint(error: unknown): string | undefined {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 6; cause = cause.cause, depth += 1) {
    const [, name] =
      /(?:UNIQUE|FOREIGN KEY|CHECK|NOT NULL|PRIMARY KEY) constraint failed:? ?([\w.,() ]*)/i.exec(
        cause.message,
      ) ?? [];
    if (name !== undefined) return name.trim();
  }
  return undefined;
}
