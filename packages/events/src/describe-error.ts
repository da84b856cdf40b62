/** The error as an admin sees it: name, message and the first lines of the stack, with its causes. */
export function describeError(error: unknown): string {
  const parts: string[] = [];
  for (let cause = error, depth = 0; cause !== undefined && depth < 4; depth += 1) {
    parts.push(
      cause instanceof Error ? (cause.stack ?? cause.message).slice(0, 800) : String(cause).slice(0, 400),
    );
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return parts.join('\ncaused by ').slice(0, 2_000);
}
