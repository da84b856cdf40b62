const tones = ['bg-accent', 'bg-warm', 'bg-muted', 'bg-success', 'bg-warning', 'bg-edge'] as const;

/** The colour of each slice in a waterfall, by the order in which they appear. What failed is red instead. */
export function tonesOf(slices: readonly string[]): Map<string, string> {
  return new Map(
    [...new Set(slices)].map((slice, index) => [slice, tones[index % tones.length] ?? tones[0]]),
  );
}
