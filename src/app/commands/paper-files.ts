import type { BundledFile } from '../../documents/bundle.ts';
import { bundleFiles } from '../../documents/bundle-files.ts';
import { DRAWINGS, type Drawn, type PaperSources } from '../../documents/drawn-papers.ts';
import { type Matrix, planMatrix } from '../../documents/plan-matrices.ts';
import type { SheetTable } from '../../documents/sheet-table.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { hashBytes } from '../../protocol/hash.ts';
import { writeSheet } from '../../sheets/write/write-sheet.ts';
import { writeZip } from '../../sheets/write/write-zip.ts';
import { now } from '../clock.ts';
import { evidenceBytes } from '../evidence.ts';
import { facts } from '../live/facts.ts';
import { type ReadyFile, readyFile } from '../ready-file.ts';
import { wordBytes } from './word-file.ts';

/** Which paper, of whom, and in which form. */
export interface WantedPaper {
  readonly word: string;
  readonly unit: string;
  readonly year: number;
  readonly form: 'docx' | 'xlsx';
}

/** A paper ready to be saved. */
export interface PaperFile extends ReadyFile {
  /** Marked on every page, because something speaks against issuing it. */
  readonly isDraft: boolean;
}

const asked = ({ unit, year }: Pick<WantedPaper, 'unit' | 'year'>) => ({
  unit,
  year,
  position: null,
  site: window.location.origin,
  at: now(),
});

/** Draws a paper on this device. `not-there` = nobody has begun it. */
export async function paperFile(
  wanted: WantedPaper,
  sources: PaperSources,
): Promise<Result<PaperFile, 'not-there' | 'failed'>> {
  const { word, unit, year, form } = wanted;
  const drawn = DRAWINGS[word]?.(asked(wanted), sources) ?? null;
  if (!drawn) return fail('not-there');
  try {
    const isDraft = drawn.faults.length > 0;
    const bytes = await bytesOf(drawn, form, isDraft);
    return ok({ ...readyFile(bytes, form, `${word}-${unit}-${year}`), isDraft });
  } catch (error) {
    console.error(error);
    return fail('failed');
  }
}

/** The E.80 or E.81 form of a unit as a workbook. `not-there` = the plan has no line of the unit in that year. */
export async function matrixFile(
  word: Matrix,
  { unit, year }: Pick<WantedPaper, 'unit' | 'year'>,
  sources: PaperSources,
): Promise<Result<ReadyFile, 'not-there'>> {
  const table = planMatrix(word, { unit, year, at: now() }, sources);
  if (!table) return fail('not-there');
  return ok(readyFile(await sheetBytes(table), 'xlsx', `${word}-${unit}-${year}`));
}

const sheetBytes = (table: SheetTable) => writeSheet({ ...table, countLine: `${table.rows.length} baris` });

async function bytesOf({ draw, table }: Drawn, form: 'docx' | 'xlsx', isDraft: boolean): Promise<Uint8Array> {
  if (form === 'docx' || !table) return wordBytes(draw(isDraft));
  return sheetBytes(table(isDraft));
}

/** Papers, attached files and their contents list as one ZIP. `missing` counts files whose bytes could not be had. */
export async function bundleFile(
  unit: string,
  year: number,
  sources: PaperSources,
): Promise<Result<PaperFile & { readonly missing: number }, 'failed'>> {
  try {
    const { bytes, isDraft, missing } = await bundleFiles(asked({ unit, year }), sources, {
      write: bytesOf,
      attached,
      hash: hashBytes,
    });
    return ok({
      ...readyFile(writeZip(bytes), 'zip', `evaluasi-akip-${unit}-${year}`),
      isDraft,
      missing: missing.length,
    });
  } catch (error) {
    console.error(error);
    return fail('failed');
  }
}

async function attached({ dossier, item }: BundledFile): Promise<Uint8Array | null> {
  const world = facts.peek()?.world;
  const fetched = world && (await evidenceBytes(world.dossierId(dossier), item));
  return fetched?.ok ? new Uint8Array(fetched.bytes) : null;
}
