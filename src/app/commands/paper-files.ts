import { type BundledFile, bundleOf, type Contents, contentsText } from '../../documents/bundle.ts';
import { DRAWINGS, type Drawn, type PaperSources } from '../../documents/drawn-papers.ts';
import { writeDocx } from '../../documents/write-docx.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { hashBytes } from '../../protocol/hash.ts';
import { writeSheet } from '../../sheets/write/write-sheet.ts';
import { writeZip } from '../../sheets/write/write-zip.ts';
import { now } from '../clock.ts';
import { evidenceBytes } from '../evidence.ts';
import { facts } from '../live/facts.ts';
import { type ReadyFile, readyFile } from '../ready-file.ts';

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

async function bytesOf({ draw, table }: Drawn, form: 'docx' | 'xlsx', isDraft: boolean): Promise<Uint8Array> {
  if (form === 'docx' || !table) return writeDocx(draw(isDraft));
  const { name, note, columns, rows } = table(isDraft);
  return writeSheet({ name, note, columns, rows, countLine: `${rows.length} baris` });
}

/** Papers, attached files and their contents list as one ZIP. `missing` counts files whose bytes could not be had. */
export async function bundleFile(
  unit: string,
  year: number,
  sources: PaperSources,
): Promise<Result<PaperFile & { readonly missing: number }, 'failed'>> {
  try {
    const { papers, files } = bundleOf(asked({ unit, year }), sources);
    const contents: Contents[] = [];
    const bytes: Record<string, Uint8Array> = {};
    const put = (path: string, title: string, data: Uint8Array, isDraft: boolean): void => {
      bytes[path] = data;
      contents.push({ path, title, size: data.length, sha: hashBytes(data), isDraft });
    };
    for (const { name, drawn, isDraft } of papers)
      for (const form of drawn.table ? (['docx', 'xlsx'] as const) : (['docx'] as const))
        put(`${name}.${form}`, drawn.draw(isDraft).title, await bytesOf(drawn, form, isDraft), isDraft);
    const missing: string[] = [];
    for (const file of files) {
      const data = await attached(file);
      if (data) put(file.path, file.title, data, false);
      else missing.push(file.title);
    }
    bytes['DAFTAR-ISI.txt'] = new TextEncoder().encode(contentsText({ unit, year }, contents, missing));
    const isDraft = papers.some((one) => one.isDraft);
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
