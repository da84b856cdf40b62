/** A failure whose message alone tells a person what is wrong and what to do. It is printed without a stack. */
export class StackProblem extends Error {
  override name = 'StackProblem';
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
