import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { Sheet } from '../../domain/sheets/workbook.ts';
import { UnreadableFile } from './fault.ts';
import { cleanText } from './shared-strings.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Enough lines to tell the separator; titles of a sheet often have none. */
const LOOKED_AT = 60;

/** Text with a separator that the text itself shows. One row of the sheet for each record. @throws UnreadableFile */
export function readCsv(text: string): Sheet {
  const named = /^sep=(.)\r?\n/.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? separatorOf(body);
  try {
    const records = parse(body, { delimiter, relax_column_count: true, relax_quotes: true });
    const rows = records.map((record) => record.map((cell) => cleanText(cell) || null));
    return { name: 'CSV', hidden: false, rows, merges: [] };
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableFile('damaged') : error;
  }
}

/** The separator that gives the widest lines alike; a comma inside Indonesian numbers gives ragged ones. */
function separatorOf(text: string): string {
  const lines = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r?\n/, LOOKED_AT);
  const scores = SEPARATORS.map((mark) => {
    const counts = lines.map((line) => line.split(mark).length - 1).filter((count) => count > 0);
    const usual = mostFrequent(counts);
    return { mark, score: usual * counts.filter((count) => count === usual).length };
  });
  return scores.reduce((best, one) => (one.score > best.score ? one : best)).mark;
}

function mostFrequent(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  return [...seen].reduce<readonly [number, number]>(
    (best, one) => (one[1] > best[1] ? one : best),
    [0, 0],
  )[0];
}
