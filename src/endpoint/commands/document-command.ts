import { writeFile } from 'node:fs/promises';
import { actionPlanDocument } from '../../documents/action-plan-document.ts';
import { agreementDocument } from '../../documents/agreement-document.ts';
import type { PaperDocument } from '../../documents/document.ts';
import { writeDocx } from '../../documents/write-docx.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { agreementOf } from '../../domain/dossier/kinds/agreement.ts';
import { actionPlanFaults, actionPlanPaper } from '../../domain/papers/action-plan-paper.ts';
import { agreementFaults, agreementFigures, agreementPaper } from '../../domain/papers/agreement-paper.ts';
import { inForce, revisionsOf } from '../../domain/papers/agreement-revisions.ts';
import type { Fault, FaultCode } from '../../domain/papers/fault.ts';
import type { PaperFacts } from '../../domain/papers/paper-facts.ts';
import { hashText } from '../../protocol/hash.ts';
import type { Place } from '../config.ts';
import { openStorage } from '../open-endpoint.ts';
import { dossiersOf, paperFacts } from '../paper-facts.ts';
import { type Given, required, UsageError } from './arguments.ts';
import { existingTenant, type Print } from './exchange-commands.ts';

interface Drawn {
  readonly faults: readonly Fault[];
  readonly draw: (isDraft: boolean) => PaperDocument;
}

const PAPERS = {
  agreement: (dossier: Dossier, facts: PaperFacts, site: string | null): Drawn => {
    const paper = agreementPaper(dossier, facts);
    return {
      faults: agreementFaults(dossier, paper, hashText(agreementFigures(paper))),
      draw: (isDraft) => agreementDocument(paper, isDraft, site),
    };
  },
  'action-plan': (dossier: Dossier, facts: PaperFacts): Drawn => {
    const paper = actionPlanPaper(dossier, facts);
    return {
      faults: actionPlanFaults(dossier, paper),
      draw: (isDraft) => actionPlanDocument(paper, isDraft),
    };
  },
} as const;
type PaperKind = keyof typeof PAPERS;

/**
 * `document agreement|action-plan --unit CODE --year Y --out FILE.docx [--name POSITION] [--site URL] [--draft]
 * [--tenant ID]`. The site's address makes the QR code of a signed agreement.
 * Only reads, so the endpoint may go on. Answers 2 with what is missing when the paper may not be issued.
 */
export async function document(place: Place, given: Given, print: Print): Promise<number> {
  const kind = required(given.words[0], Object.keys(PAPERS).join(' | '));
  if (!Object.hasOwn(PAPERS, kind)) throw new UsageError(`document ${Object.keys(PAPERS).join(' | ')}`);
  const unit = required(given.option('unit'), '--unit');
  const year = required(given.option('year'), '--year');
  const out = required(given.option('out'), '--out');
  const storage = openStorage(place.dataDir, place.databaseUrl);
  try {
    const tenant = await existingTenant({ storage }, given);
    const { facts, dossiers } = await storage.read(tenant, async (view) => ({
      facts: await paperFacts(view),
      dossiers: await dossiersOf(view, kind),
    }));
    const own = dossiers.filter((one) => one.unit === unit && one.year === Number(year));
    const dossier = kind === 'agreement' ? agreementFor(own, facts, given.option('name')) : own[0];
    const drawn = dossier && PAPERS[kind as PaperKind](dossier, facts, given.option('site'));
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

/** The agreement that holds for a position, else the newest; without a position that of whoever leads the unit. */
function agreementFor(
  all: readonly Dossier[],
  facts: PaperFacts,
  position: string | null,
): Dossier | undefined {
  const leads = (id: string) => ['head', 'governor'].includes(facts.positions.get(id)?.role ?? '');
  const one = all.find(({ name }) => {
    const { first } = agreementOf(name);
    return position === null ? leads(first) : first === position;
  });
  const revisions = one ? revisionsOf(all, one) : [];
  return inForce(revisions) ?? revisions[0];
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
};

const faultLine = ({ code, of }: Fault): string => (of ? `${SENTENCES[code]}: ${of}` : SENTENCES[code]);
