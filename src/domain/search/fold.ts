const MARKS = /\p{M}+/gu;
const BREAKS = /[^\p{L}\p{N}]+/u;

/** Words of a text as they are compared: lower case, without accents, parted at everything that is no letter or digit. */
export const foldedWords = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .split(BREAKS)
    .filter((word) => word !== '');

/** Words that Indonesian abbreviations leave out: *Badan Perencanaan Pembangunan dan Riset* is BPPR. */
const LEFT_OUT = new Set(['dan', 'di', 'yang', 'untuk', 'dari', 'ke', 'dengan', 'pada', 'atau', 'per']);

/** First letters of the words that carry meaning, `ipm` for *Indeks Pembangunan Manusia*; empty for fewer than two. */
export function initialsOf(words: readonly string[]): string {
  const said = words.filter((word) => !LEFT_OUT.has(word));
  return said.length < 2 ? '' : said.map((word) => word[0]).join('');
}
