/** One word of a query and what a misspelling of it may look like in the vocabulary. */
export type SearchWord = {
  /** The word as an FTS5 string: quoted, so that nothing in it is syntax. */
  quoted: string;
  text: string;
  /** The word and each form with one letter left out, with which (0 = none), as JSON `[[form, at], ...]`; null = too short or too long. */
  variants: string | null;
  /** FTS5 query for vocabulary words that share three letters in a row; null = too short. */
  trigrams: string | null;
  /** What may be two words written as one ("mousepad"), as JSON `[[left, right], ...]`. */
  halves: string | null;
};

export type SearchQuery = {
  words: SearchWord[];
  /** FTS5 query: every word, or two neighbours written as one ("head set"). */
  every: string;
};
