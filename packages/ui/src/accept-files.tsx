export type FileRules = { accept?: readonly string[]; maxBytes?: number };
export type FileProblem = 'tooLarge' | 'wrongType';

/** Whether a name and type match one of `image/*`, `text/csv`, `.csv`. */
export function isAccepted(file: { name: string; type: string }, accept: readonly string[]): boolean {
  return accept.some((rule) => {
    if (rule.startsWith('.')) return file.name.toLowerCase().endsWith(rule.toLowerCase());
    if (rule.endsWith('/*')) return file.type.startsWith(rule.slice(0, -1));
    return file.type === rule;
  });
}

/** Why a file cannot be taken; undefined where it can. */
export function fileProblem(
  file: { name: string; type: string; size: number },
  rules: FileRules,
): FileProblem | undefined {
  if (rules.accept && rules.accept.length > 0 && !isAccepted(file, rules.accept)) return 'wrongType';
  if (rules.maxBytes !== undefined && file.size > rules.maxBytes) return 'tooLarge';
  return undefined;
}
