/** Ranks of civil servants, lowest first (PP 7/1977, table of pay; golongan I/a–IV/e). */
export const RANKS: readonly string[] = ['I', 'II', 'III', 'IV'].flatMap((group) =>
  ['a', 'b', 'c', 'd', ...(group === 'IV' ? ['e'] : [])].map((step) => `${group}/${step}`),
);
