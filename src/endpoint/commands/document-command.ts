import { writeFile } from 'node:fs/promises';
import { type Asked, DRAWINGS, type PaperSources } from '../../documents/drawn-papers.ts';
import { MATRICES, type Matrix, planMatrix } from '../../documents/plan-matrices.ts';
import type { Fault, FaultCode } from '../../domain/papers/fault.ts';
import type { Config, Place } from '../config.ts';
import { openStorage } from '../site/open-endpoint.ts';
import { type Given, required, requiredYear, UsageError } from './arguments.ts';
import { bundleZip } from './bundle-command.ts';
import { existingTenant, type Print } from './exchange-commands.ts';
import { paperBytes, sheetBytes } from './paper-bytes.ts';
import { paperSources } from './paper-sources.ts';

const WORDS = [...Object.keys(DRAWINGS), ...MATRICES, 'bundle'];

/**
 * `document agreement|action-plan|lkjip|lke|lhe|e80|e81|bundle --unit CODE --year Y --out FILE [--name POSITION]
 * [--site URL] [--draft] [--tenant ID]`. The site's address, else SITE_URL, makes the QR code of a signed agreement. A FILE
 * named `.xlsx` gets the worksheet as a workbook, any other a Word file; the forms E.80 and E.81 are workbooks, the bundle
 * is a ZIP. Only reads, so the endpoint may go on. Answers 2 with what is missing when the paper may not be issued.
 */
export async function document(
  place: Place & Pick<Config, 'notices'>,
  given: Given,
  print: Print,
): Promise<number> {
  const word = required(given.words[0], WORDS.join(' | '));
  if (!WORDS.includes(word)) throw new UsageError(`document ${WORDS.join(' | ')}`);
  const asked: Asked = {
    unit: required(given.option('unit'), '--unit'),
    year: requiredYear(given),
    position: given.option('name'),
    site: siteOf(given) ?? place.notices.siteUrl,
    at: Date.now(),
  };
  const out = required(given.option('out'), '--out');
  const storage = openStorage(place.dataDir, place.databaseUrl);
  try {
    const tenant = await existingTenant({ storage }, given);
    const sources = await storage.read(tenant, paperSources);
    if (!sources.units.has(asked.unit))
      throw new UsageError(`Tidak ada unit ${asked.unit}. / No unit ${asked.unit}.`);
    const bytes =
      word === 'bundle'
        ? await bundleZip({ dataDir: place.dataDir, tenant }, asked, sources, print)
        : await fileOf(word, asked, sources, { print, out, isDraft: given.flag('draft') });
    if (!bytes) return 2;
    await writeFile(out, bytes);
    print(out);
    return 0;
  } finally {
    await storage.close();
  }
}

/** @throws UsageError for what no QR code can lead to. */
function siteOf(given: Given): string | null {
  const site = given.option('site');
  if (site === null || /^https?:$/.test(URL.parse(site)?.protocol ?? '')) return site;
  throw new UsageError(`--site: https://… (${site})`);
}

interface Wished {
  readonly print: Print;
  readonly out: string;
  /** Wanted although something speaks against issuing it. */
  readonly isDraft: boolean;
}

/** Null when it may not be issued; what is missing was printed. */
async function fileOf(
  word: string,
  asked: Asked,
  sources: PaperSources,
  { print, out, isDraft }: Wished,
): Promise<Uint8Array | null> {
  if (isMatrix(word)) {
    const table = planMatrix(word, asked, sources);
    if (!table) print(faultLine({ code: 'no-lines' }));
    return table && sheetBytes(table);
  }
  const drawn = DRAWINGS[word]?.(asked, sources);
  const faults: readonly Fault[] = drawn?.faults ?? [{ code: 'not-there' }];
  for (const fault of faults) print(faultLine(fault));
  if (!drawn || (faults.length > 0 && !isDraft)) return null;
  return paperBytes(drawn, out.endsWith('.xlsx') ? 'xlsx' : 'docx', isDraft);
}

const isMatrix = (word: string): word is Matrix => (MATRICES as readonly string[]).includes(word);

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
