import { writeFile } from 'node:fs/promises';
import { writeDocx } from '../../documents/write-docx.ts';
import type { Fault, FaultCode } from '../../domain/papers/fault.ts';
import type { Place } from '../config.ts';
import { openStorage } from '../open-endpoint.ts';
import { dossiersIn, paperFacts } from '../paper-facts.ts';
import { type Given, required, UsageError } from './arguments.ts';
import { DRAWINGS } from './drawn-papers.ts';
import { existingTenant, type Print } from './exchange-commands.ts';
import { storedFacts } from './score-facts.ts';

/**
 * `document agreement|action-plan|lkjip --unit CODE --year Y --out FILE.docx [--name POSITION] [--draft] [--tenant ID]`.
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
    const sources = await storage.read(tenant, async (view) => ({
      ...(await storedFacts(view)),
      ...(await paperFacts(view)),
      dossiers: await dossiersIn(view),
    }));
    const drawn = draw({ unit, year, position: given.option('name'), at: Date.now() }, sources);
    const faults: readonly Fault[] = drawn?.faults ?? [{ code: 'not-there' }];
    for (const fault of faults) print(faultLine(fault));
    if (!drawn || (faults.length > 0 && !given.flag('draft'))) return 2;
    await writeFile(out, await writeDocx(drawn.draw(given.flag('draft'))));
    print(out);
    return 0;
  } finally {
    await storage.close();
  }
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
  'quarters-do-not-sum':
    'Jumlah triwulan tidak sama dengan target tahunan / quarters do not add up to the target',
  'figures-changed':
    'Target atau pagu berubah sesudah ditandatangani; perlu perubahan perjanjian. / Figures changed since it was signed; a revision is due.',
  'not-issued': 'Laporan belum diterbitkan kepala unit. / Not issued by the head.',
  'not-frozen':
    'Angka beku tidak cocok dengan versi datanya. / The frozen figures do not match their version.',
  'quality-unmet': 'Mutu laporan belum terpenuhi, kriteria / quality criterion not met',
};

const faultLine = ({ code, of }: Fault): string => (of ? `${SENTENCES[code]}: ${of}` : SENTENCES[code]);
