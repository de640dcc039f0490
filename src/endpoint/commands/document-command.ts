import { writeFile } from 'node:fs/promises';
import { DRAWINGS, type Drawn } from '../../documents/drawn-papers.ts';
import { writeDocx } from '../../documents/write-docx.ts';
import type { Fault, FaultCode } from '../../domain/papers/fault.ts';
import { writeSheet } from '../../sheets/write/write-sheet.ts';
import type { Place } from '../config.ts';
import { openStorage } from '../open-endpoint.ts';
import { type Given, required, UsageError } from './arguments.ts';
import { existingTenant, type Print } from './exchange-commands.ts';
import { paperSources } from './paper-sources.ts';

/**
 * `document agreement|action-plan|lkjip|lke|lhe --unit CODE --year Y --out FILE [--name POSITION] [--site URL]
 * [--draft] [--tenant ID]`. The site's address makes the QR code of a signed agreement. A FILE named `.xlsx` gets the worksheet as a workbook, any other a Word file.
 * Only reads, so the endpoint may go on. Answers 2 with what is missing when the paper may not be issued.
 */
export async function document(place: Place, given: Given, print: Print): Promise<number> {
  const words = Object.keys(DRAWINGS).join(' | ');
  const draw = Object.hasOwn(DRAWINGS, required(given.words[0], words))
    ? DRAWINGS[given.words[0] as string]
    : undefined;
  if (!draw) throw new UsageError(`document ${words}`);
  const unit = required(given.option('unit'), '--unit');
  const year = Number(required(given.option('year'), '--year'));
  const out = required(given.option('out'), '--out');
  const storage = openStorage(place.dataDir, place.databaseUrl);
  try {
    const tenant = await existingTenant({ storage }, given);
    const sources = await storage.read(tenant, paperSources);
    const drawn = draw(
      { unit, year, position: given.option('name'), site: given.option('site'), at: Date.now() },
      sources,
    );
    const faults: readonly Fault[] = drawn?.faults ?? [{ code: 'not-there' }];
    for (const fault of faults) print(faultLine(fault));
    if (!drawn || (faults.length > 0 && !given.flag('draft'))) return 2;
    await writeFile(out, await bytesOf(drawn, given.flag('draft'), out.endsWith('.xlsx')));
    print(out);
    return 0;
  } finally {
    await storage.close();
  }
}

async function bytesOf({ draw, table }: Drawn, isDraft: boolean, isWorkbook: boolean): Promise<Uint8Array> {
  if (!isWorkbook) return writeDocx(draw(isDraft));
  if (!table) throw new UsageError('--out: .docx');
  const { name, note, columns, rows } = table(isDraft);
  return writeSheet({ name, note, columns, rows, countLine: `${rows.length} baris` });
}

const SENTENCES: Readonly<Record<FaultCode, string>> = {
  'not-there': 'Dokumen belum disusun. / Nobody has drafted it.',
  'not-agreed': 'Belum disepakati kedua pihak. / Not agreed by both parties.',
  'not-approved': 'Belum disetujui kepala unit. / Not approved by the head.',
  'conflict-open': 'Ada dua isian yang menunggu keputusan. / Two texts wait for a decision.',
  'no-lines': 'Belum ada indikator. / No indicators.',
  'no-target': 'Tidak ada target tahunan / no annual target',
  'no-budget': 'Tidak ada pagu / no ceiling',
  'no-first-party': 'Pejabat pihak pertama tidak dikenal. / The first party is unknown.',
  'no-quarter': 'Tidak ada target triwulan / no quarterly target',
  'quarters-do-not-sum':
    'Jumlah triwulan tidak sama dengan target tahunan / quarters do not add up to the target',
  'figures-changed':
    'Target atau pagu berubah sesudah ditandatangani; perlu perubahan perjanjian. / Figures changed since it was signed; a revision is due.',
  'not-issued': 'Laporan belum diterbitkan kepala unit. / Not issued by the head.',
  'not-frozen':
    'Angka beku tidak cocok dengan versi datanya. / The frozen figures do not match their version.',
  'not-assessed': 'Belum dinilai evaluator, subkomponen / not assessed by the evaluator',
  'quality-unmet': 'Mutu laporan belum terpenuhi, kriteria / quality criterion not met',
};

const faultLine = ({ code, of }: Fault): string => (of ? `${SENTENCES[code]}: ${of}` : SENTENCES[code]);
