/** One thing wrong with a folder. A folder with any fault is not loaded at all. */
export interface ExchangeFault {
  readonly file: string;
  /** Line of the file as an editor counts it, the header is 1; null when the fault is the file itself. */
  readonly line: number | null;
  /** Header of the column; null when no single column is to blame. */
  readonly field: string | null;
  /** Indonesian sentence for the person who made the file. */
  readonly reason: string;
}

/** By file, then line, then the order in which they were found. */
export function inReadingOrder(faults: readonly ExchangeFault[], files: readonly string[]): ExchangeFault[] {
  const rank = (file: string) => (files.includes(file) ? files.indexOf(file) : files.length);
  return [...faults].sort((a, b) => rank(a.file) - rank(b.file) || (a.line ?? 0) - (b.line ?? 0));
}
