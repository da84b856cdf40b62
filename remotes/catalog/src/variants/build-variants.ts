/** The most variants a product may have. */
export const maxVariants = 250;

export type Option = { name: string; values: string[] };

/** Every combination of the options' values, the last option changing fastest; one empty combination without options. */
export function combineOptions(options: Option[]): string[][] {
  return options
    .filter((option) => option.values.length > 0)
    .reduce<string[][]>(
      (rows, { values }) => rows.flatMap((row) => values.map((value) => [...row, value])),
      [[]],
    );
}

/** How many variants the options make, without making them. */
export function countCombinations(options: Option[]): number {
  return options.reduce((count, { values }) => count * Math.max(values.length, 1), 1);
}

/**
 * One row for each combination. A row that was there keeps what was entered; a new one takes over from the row that
 * shares most of its values, without id and codes, which belong to one variant alone.
 */
export function buildVariants<Row extends { optionValues: string[] }>(
  options: Option[],
  rows: Row[],
  makeRow: (optionValues: string[], like: Row | undefined) => Row,
): Row[] {
  return combineOptions(options)
    .slice(0, maxVariants)
    .map(
      (values) =>
        rows.find((row) => isSame(row.optionValues, values)) ?? makeRow(values, closest(rows, values)),
    );
}

function isSame(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((value, place) => value === b[place]);
}

function closest<Row extends { optionValues: string[] }>(rows: Row[], values: string[]): Row | undefined {
  const shared = (row: Row) => row.optionValues.filter((value) => values.includes(value)).length;
  return rows.toSorted((a, b) => shared(b) - shared(a))[0];
}
