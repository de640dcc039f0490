import { blankDossier, type Dossier } from '../domain/dossier/dossier.ts';
import type { Kind } from '../domain/dossier/kind.ts';
import { agreementOf } from '../domain/dossier/kinds/agreement.ts';
import { lke as lkeKind } from '../domain/dossier/kinds/lke.ts';
import { performanceReport } from '../domain/dossier/kinds/performance-report.ts';
import { actionPlanFaults, actionPlanPaper } from '../domain/papers/action-plan-paper.ts';
import { agreementFaults, agreementFigures, agreementPaper } from '../domain/papers/agreement-paper.ts';
import { inForce, revisionsOf } from '../domain/papers/agreement-revisions.ts';
import type { Fault } from '../domain/papers/fault.ts';
import { lhePaper } from '../domain/papers/lhe-paper.ts';
import { lkeFaults, lkePaper } from '../domain/papers/lke-paper.ts';
import type { PaperFacts } from '../domain/papers/paper-facts.ts';
import { reportFaults, reportPaper } from '../domain/papers/report-paper.ts';
import { frozenText } from '../domain/report/frozen.ts';
import type { ReportFacts } from '../domain/report/report-facts.ts';
import { reportFigures } from '../domain/report/report-figures.ts';
import { actionPlanDocument } from './action-plan-document.ts';
import { agreementDocument } from './agreement-document.ts';
import type { PaperDocument } from './document.ts';
import { lheDocument } from './lhe-document.ts';
import { lkeDocument } from './lke-document.ts';
import { lkeTable } from './lke-table.ts';
import { reportDocument } from './report-document.ts';
import { draftedBlocks } from './report-sentences.ts';
import type { SheetTable } from './sheet-table.ts';

/** Which paper is asked for. */
export interface Asked {
  readonly unit: string;
  readonly year: number;
  /** Position whose agreement it is; null = whoever leads the unit. */
  readonly position: string | null;
  /** Address the QR code of a signed agreement leads to; null = no code. */
  readonly site: string | null;
  /** ms since 1970 UTC. */
  readonly at: number;
}

/** A paper with what speaks against issuing it. */
export interface Drawn {
  readonly faults: readonly Fault[];
  readonly draw: (isDraft: boolean) => PaperDocument;
  /** The same as one table, where it has that form. */
  readonly table?: (isDraft: boolean) => SheetTable;
}

export interface PaperSources extends ReportFacts, PaperFacts {
  /** What a linked piece of evidence is called. */
  readonly nameOf: (target: string) => string;
  /** SHA-256 of a text, hex. */
  readonly hash: (text: string) => string;
}

type Drawing = (asked: Asked, facts: PaperSources) => Drawn | null;

const ownOf = ({ dossiers }: PaperSources, { unit, year }: Asked, kind: string): readonly Dossier[] =>
  dossiers.filter((one) => one.kind === kind && one.unit === unit && one.year === year);

/** The dossier, or one nobody has touched: the data alone make a draft of it. Null for a unit nobody knows. */
function ownOrBlank(facts: PaperSources, asked: Asked, kind: Kind): Dossier | null {
  const { unit, year } = asked;
  if (!facts.units.has(unit)) return null;
  const key = { kind: kind.name, unit, year, name: '' };
  return ownOf(facts, asked, kind.name)[0] ?? blankDossier(key, kind.states[0]);
}

const agreement: Drawing = (asked, facts) => {
  const dossier = agreementFor(ownOf(facts, asked, 'agreement'), facts, asked.position);
  if (!dossier) return null;
  const paper = agreementPaper(dossier, facts);
  return {
    faults: agreementFaults(dossier, paper, facts.hash(agreementFigures(paper))),
    draw: (isDraft) => agreementDocument(paper, isDraft, asked.site),
  };
};

const actionPlan: Drawing = (asked, facts) => {
  const [dossier] = ownOf(facts, asked, 'action-plan');
  if (!dossier) return null;
  const paper = actionPlanPaper(dossier, facts);
  return {
    faults: actionPlanFaults(dossier, paper),
    draw: (isDraft) => actionPlanDocument(paper, isDraft),
  };
};

const report: Drawing = (asked, facts) => {
  const dossier = ownOrBlank(facts, asked, performanceReport);
  if (!dossier) return null;
  const live = reportFigures(facts, asked.unit, asked.year, asked.at);
  const paper = reportPaper(dossier, facts, live, draftedBlocks);
  return {
    faults: reportFaults(dossier, paper, facts.hash(frozenText(dossier))),
    draw: (isDraft) => reportDocument(paper, isDraft),
  };
};

const lke: Drawing = (asked, facts) => {
  const dossier = ownOrBlank(facts, asked, lkeKind);
  if (!dossier) return null;
  const paper = lkePaper(dossier, facts, facts.nameOf);
  return {
    faults: lkeFaults(dossier, paper),
    draw: (isDraft) => lkeDocument(paper, isDraft),
    table: (isDraft) => lkeTable(paper, isDraft),
  };
};

const lhe: Drawing = (asked, facts) => {
  const dossier = ownOrBlank(facts, asked, lkeKind);
  if (!dossier) return null;
  const paper = lhePaper(dossier, facts.dossiers, facts);
  return { faults: lkeFaults(dossier, paper.worksheet), draw: (isDraft) => lheDocument(paper, isDraft) };
};

/** Papers by the word they are asked for with. A drawing gives null where there is nothing to draw it from. */
export const DRAWINGS: Readonly<Record<string, Drawing>> = {
  agreement,
  'action-plan': actionPlan,
  lkjip: report,
  lke,
  lhe,
};

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
