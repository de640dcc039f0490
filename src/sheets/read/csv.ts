import type { Sheet } from '../../domain/sheets/workbook.ts';
import { csvRecords } from './csv-records.ts';
import { breathe, type Progress } from './progress.ts';
import { cleanText } from './shared-strings.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Enough lines to tell the separator; titles of a sheet often have none. */
const LOOKED_AT = 60;
/** Characters in which they stand. */
const LOOKED_AT_TEXT = 200_000;

/** Rows between two turns of other work. */
const PIECE = 2_000;

/**
 * Text with a separator that the text itself shows. One row of the sheet for each record. `told` hears characters.
 * @throws UnreadableFile
 */
export async function readCsv(text: string, told: Progress): Promise<Sheet> {
  const named = /^sep=(.)\r?\n/.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? separatorOf(body);
  const rows: (string | null)[][] = [];
  for (const { cells, end } of csvRecords(body, delimiter)) {
    rows.push(cells.map((cell) => cleanText(cell) || null));
    if (rows.length % PIECE > 0) continue;
    await told(end, body.length);
    await breathe();
  }
  return { name: 'CSV', hidden: false, rows, merges: [] };
}

/** The separator that gives the widest lines alike; a comma inside Indonesian numbers gives ragged ones. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, LOOKED_AT_TEXT)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/, LOOKED_AT);
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
