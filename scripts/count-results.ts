export type Count = { passed: number; failed: number };

/** Adds up what `bun test` (`12 pass`, `0 fail`) and Playwright (`12 passed`, `1 failed`) say at their ends; undefined when neither spoke. */
export function countResults(output: string): Count | undefined {
  const passed = last(output, /^\s*(\d+) pass(?:ed)?\b/gm);
  const failed = last(output, /^\s*(\d+) fail(?:ed)?\b/gm) ?? 0;
  return passed === undefined ? undefined : { passed, failed };
}

function last(output: string, pattern: RegExp): number | undefined {
  const found = [...output.matchAll(pattern)].at(-1)?.[1];
  return found === undefined ? undefined : Number(found);
}
