/** Words as the search index sees them (`unicode61 remove_diacritics 2`): letters and digits, lower case, diacritics folded. */
export function splitWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Words that say nothing about a product; a query keeps them only when it has no other. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and are as at by for from in into is it of on or the to with without w f incl including plus'.split(
    ' ',
  ),
);

/** Units of measure: in a title they are part of the specification. */
export const UNITS: ReadonlySet<string> = new Set(
  (
    'mm cm m km ft inch in kg g mg lb oz l ml v kv va kva w kw wh mah ah a hz khz mhz ghz kb mb gb tb kbps mbps gbps ' +
    'kbit mbit gbit pc pcs pack x u rpm dpi ppm ms db nm bit s'
  ).split(' '),
);
