import { foldedWords, initialsOf } from './fold.ts';

/** Something that can be looked for. */
export interface Findable<S extends string = string> {
  /** What it is: results are grouped by it. */
  readonly sort: S;
  readonly title: string;
  /** Other things it is called: code, short name, owner. */
  readonly also: string;
  readonly href: string;
}

/** What a word is to an item. A word that is the whole of what was typed weighs one more than one that begins with it. */
const WORTH = { rootAlso: 1, rootTitle: 2, also: 3, title: 5, initials: 9 } as const;
/** From so many letters on a word is found inside others too: *sehat* in *kesehatan*, *didik* in *pendidikan*. */
const ROOT = 4;
/** The title begins with what was typed. */
const LEADING = 4;

interface Posting {
  readonly at: number;
  readonly worth: number;
}

/** What is searched: made once, asked at every key. */
export interface SearchIndex<F> {
  /** In the order of equals, so that asking never sorts: the shorter title first. */
  readonly items: readonly F[];
  readonly titles: readonly string[];
  /** All words there are, sorted, and beside each the items it stands in. */
  readonly words: readonly string[];
  readonly postings: readonly (readonly Posting[])[];
}

/** Words of titles and other names with where they stand; shorter titles come first, then by the alphabet. */
export function searchIndex<F extends Findable>(unsorted: readonly F[]): SearchIndex<F> {
  const items = [...unsorted].sort(
    (a, b) => a.title.length - b.title.length || compareText(a.title, b.title) || compareText(a.href, b.href),
  );
  const postings = new Map<string, Posting[]>();
  const titles = items.map((item, at) => {
    const title = foldedWords(item.title);
    for (const [word, worth] of wordsOf(title, item.also)) {
      const known = postings.get(word);
      if (known) known.push({ at, worth });
      else postings.set(word, [{ at, worth }]);
    }
    return title.join(' ');
  });
  const words = [...postings.keys()].sort(compareText);
  return { items, titles, words, postings: words.map((word) => postings.get(word) ?? []) };
}

/** Later ones win: a word of the title that also stands in the code counts as one of the title. */
const wordsOf = (title: readonly string[], also: string): ReadonlyMap<string, number> =>
  new Map([
    ...foldedWords(also).map((word) => [word, WORTH.also] as const),
    ...[initialsOf(title)].filter((word) => word !== '').map((word) => [word, WORTH.initials] as const),
    ...title.map((word) => [word, WORTH.title] as const),
  ]);

/**
 * Items in which every word asked for begins some word, or is the root of one, the best first: the asked words at the
 * beginning of the title, initials in full, whole words before beginnings, title before the rest, roots last; among
 * equals the shorter title.
 */
export function find<F>(index: SearchIndex<F>, asked: string): readonly F[] {
  const words = foldedWords(asked);
  if (words.length === 0) return [];
  const worths = words.map((word) => worthIn(index, word));
  const phrase = words.join(' ');
  const byWorth: F[][] = Array.from({ length: words.length * (WORTH.initials + 1) + LEADING + 1 }, () => []);
  index.items.forEach((item, at) => {
    if (worths.some((worth) => worth[at] === 0)) return;
    const leads = index.titles[at]?.startsWith(phrase) ? LEADING : 0;
    const worth = worths.reduce((sum, one) => sum + (one[at] ?? 0), leads);
    byWorth[worth]?.push(item);
  });
  return byWorth.reverse().flat();
}

/** What a typed word is worth in each item; 0 = no word of it begins so, or has it inside. */
function worthIn<F>({ items, words, postings }: SearchIndex<F>, typed: string): Uint8Array {
  const worth = new Uint8Array(items.length);
  const raise = (i: number, worthOf: (posting: number) => number): void => {
    for (const one of postings[i] ?? []) worth[one.at] = Math.max(worth[one.at] ?? 0, worthOf(one.worth));
  };
  for (let i = firstFrom(words, typed); words[i]?.startsWith(typed); i += 1)
    raise(i, words[i] === typed ? (posting) => posting + 1 : (posting) => Math.min(posting, WORTH.title));
  if (typed.length >= ROOT)
    words.forEach((word, i) => {
      if (word.indexOf(typed) > 0) raise(i, rootWorth);
    });
  return worth;
}

const rootWorth = (posting: number): number => (posting === WORTH.also ? WORTH.rootAlso : WORTH.rootTitle);

/** Place of the first word that is not before the typed one. */
function firstFrom(words: readonly string[], typed: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < typed) low = middle + 1;
    else high = middle;
  }
  return low;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Results of one sort: the best of them, and how many there are in all. */
export interface FoundGroup<F extends Findable> {
  readonly sort: F['sort'];
  readonly items: readonly F[];
  readonly of: number;
}

/** Results by sort, that of the best result first; at most `most` of each. */
export function groupFound<F extends Findable>(found: readonly F[], most: number): readonly FoundGroup<F>[] {
  return [...new Set(found.map(({ sort }) => sort))].map((sort) => {
    const items = found.filter((one) => one.sort === sort);
    return { sort, items: items.slice(0, most), of: items.length };
  });
}
