const delimiters = [';', '\t', '|'] as const;
export type Delimiter = ',' | (typeof delimiters)[number];

/** The columns of a file that the server read as one, because it is not separated by commas. */
export function splitColumns(columns: readonly string[], rows: readonly string[][]) {
  const [only, ...others] = columns;
  const delimiter =
    others.length > 0 || only === undefined ? undefined : delimiters.find((sign) => only.includes(sign));
  if (delimiter === undefined || only === undefined)
    return { delimiter: ',' as const, columns: [...columns], rows: [...rows] };
  const split = (line: string) => line.split(delimiter).map((cell) => cell.trim().replaceAll(/^"|"$/g, ''));
  return { delimiter, columns: split(only), rows: rows.map((row) => split(row.join(','))) };
}
