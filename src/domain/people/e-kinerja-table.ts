import { type Dossier, textOf } from '../dossier/dossier.ts';
import { type Aspect, RESULT_SORTS } from '../dossier/kinds/personal/appraisal-plan.ts';
import { planLines } from '../dossier/readings/plan-lines.ts';
import { FLAG_SET } from '../dossier/shape.ts';

/** Columns that a plan is read back from. */
export const PLAN_COLUMNS = [
  'tahun',
  'unit',
  'pegawai',
  'baris',
  'jenis',
  'hasil_kerja',
  'mendukung',
  'aspek',
  'indikator',
  'ukuran',
  'satuan',
  'target_min',
  'target_maks',
  'makin_kecil',
] as const;

const PERSON_COLUMNS = [
  'nip',
  'nama',
  'hasil',
  'perilaku',
  'predikat',
  'nip_penilai',
  'nama_penilai',
] as const;
const ASPECT_COLUMNS = ['hasil_atasan', 'nama_indikator', 'target', 'realisasi', 'alasan_realisasi'] as const;

/**
 * Columns of the table in which work plans come and go, so that nothing is typed twice beside BKN's e-Kinerja. The
 * layout is ours and documented (decision 0091); it has not been compared with a file of BKN's. What is measured, rated
 * or said in words follows the plan and is never read back.
 */
export const E_KINERJA_COLUMNS = [...PLAN_COLUMNS, ...ASPECT_COLUMNS, ...PERSON_COLUMNS] as const;
export type EKinerjaColumn = (typeof E_KINERJA_COLUMNS)[number];
export type EKinerjaRow = Readonly<Record<EKinerjaColumn, string>>;

/** What a row shows besides the plan, in the words that the forms of e-Kinerja are filled in with. */
export interface EKinerjaFigures {
  readonly person: Readonly<Record<(typeof PERSON_COLUMNS)[number], string>>;
  readonly aspect: (
    line: string,
    aspect: Aspect,
  ) => Readonly<Record<(typeof ASPECT_COLUMNS)[number], string>>;
}

/** The rows of one plan: one for each aspect of each result. */
export function eKinerjaRows(
  plan: Dossier,
  person: string,
  figures: EKinerjaFigures,
): readonly EKinerjaRow[] {
  return planLines(plan).flatMap((line) =>
    line.aspects.map((aspect) => ({
      tahun: String(plan.year),
      unit: plan.unit,
      pegawai: person,
      baris: line.id,
      jenis: line.isAdditional ? 'additional' : 'main',
      hasil_kerja: line.result,
      mendukung: line.serves ?? '',
      aspek: aspect.aspect,
      indikator: aspect.indicator ?? '',
      ukuran: aspect.measure,
      satuan: aspect.unit,
      target_min: aspect.low ?? '',
      target_maks: aspect.high ?? '',
      makin_kecil: aspect.isLess ? FLAG_SET : '',
      ...figures.aspect(line.id, aspect.aspect),
      ...figures.person,
    })),
  );
}

/** Why a table is not taken: columns it lacks, or rows of somebody else. */
export type TableFault =
  | { readonly code: 'columns-missing'; readonly columns: readonly string[] }
  | { readonly code: 'no-rows' };

type Cells = readonly (readonly string[])[];

/** Rows of a table by the names of its columns; columns nobody knows are left aside. */
export function namedRows<Column extends string>(
  cells: Cells,
  needed: readonly Column[],
): { readonly rows: readonly Readonly<Record<Column, string>>[] } | { readonly fault: TableFault } {
  const at = cells.findIndex((row) => row.some((cell) => cell.trim() === needed[0]));
  const titles = (cells[at] ?? []).map((cell) => cell.trim());
  const missing = needed.filter((column) => !titles.includes(column));
  if (missing.length > 0) return { fault: { code: 'columns-missing', columns: missing } };
  const rows = cells
    .slice(at + 1)
    // A line under the table says how many rows it has; it stands in the first column alone.
    .filter((row) => row.filter((cell) => cell.trim() !== '').length > 1)
    .map((row) => Object.fromEntries(needed.map((one) => [one, (row[titles.indexOf(one)] ?? '').trim()])));
  if (rows.length === 0) return { fault: { code: 'no-rows' } };
  return { rows: rows as Readonly<Record<Column, string>>[] };
}

const ROW_ID = /^[A-Za-z0-9-]{1,40}$/;

/** Texts of a plan that differ from what stands in it, from rows of this person, unit and year. */
export function planTexts(
  rows: readonly EKinerjaRow[],
  of: { readonly person: string; readonly unit: string; readonly year: number },
  plan: Dossier | null,
): Readonly<Record<string, string>> {
  const own = rows.filter(
    (row) =>
      row.pegawai === of.person &&
      row.unit === of.unit &&
      row.tahun === String(of.year) &&
      ROW_ID.test(row.baris),
  );
  const texts = own.flatMap((row): [string, string][] => [
    [`row/${row.baris}/result`, row.hasil_kerja],
    [`row/${row.baris}/sort`, (RESULT_SORTS as readonly string[]).includes(row.jenis) ? row.jenis : ''],
    [`row/${row.baris}/serves`, row.mendukung],
    [`row/${row.baris}/${row.aspek}/indicator`, row.indikator],
    [`row/${row.baris}/${row.aspek}/measure`, row.ukuran],
    [`row/${row.baris}/${row.aspek}/unit`, row.satuan],
    [`row/${row.baris}/${row.aspek}/low`, row.target_min],
    [`row/${row.baris}/${row.aspek}/high`, row.target_maks],
    [`row/${row.baris}/${row.aspek}/less`, row.makin_kecil],
  ]);
  return Object.fromEntries(texts.filter(([path, text]) => (plan ? textOf(plan, path) : '') !== text));
}
