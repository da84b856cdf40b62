/** One word of a query and what a misspelling of it may look like in the vocabulary. */
export type SearchWord = {
  text: string;
  /** The word as an FTS5 string: quoted, so that nothing in it is syntax. */
  quoted: string;
  /** FTS5 query for the word or, when it is the last, what it begins. */
  begun: string;
  /** The word and each form with one letter left out, with which (0 = none); none when it is too short or too long to be misspelt. */
  variants: [form: string, at: number][];
  /** FTS5 query for vocabulary words that share three letters in a row; `""` (nothing) when it is too short. */
  trigrams: string;
  /** What may be two words written as one ("mousepad"). */
  halves: [left: string, right: string][];
};

export type SearchQuery = {
  words: SearchWord[];
  /** FTS5 query: every word, or two neighbours written as one ("head set"). */
  every: string;
};
