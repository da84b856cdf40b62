/** Joins class names and leaves out what is empty. Later names do not override earlier ones: use it for layout only. */
export function cx(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
