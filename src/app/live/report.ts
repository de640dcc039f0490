import { draftedBlocks } from '../../documents/report-sentences.ts';
import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import { blankDossier } from '../../domain/dossier/dossier.ts';
import { performanceReport } from '../../domain/dossier/kinds/performance-report.ts';
import type { Fault } from '../../domain/papers/fault.ts';
import { type ReportPaper, reportFaults, reportPaper } from '../../domain/papers/report-paper.ts';
import { figuresText, frozenText } from '../../domain/report/frozen.ts';
import { isGovernment } from '../../domain/report/report-facts.ts';
import type { ReportFigures } from '../../domain/report/report-figures.ts';
import { reportQuestion } from '../../domain/report/report-question.ts';
import { hashText } from '../../protocol/hash.ts';
import { scoring } from '../scoring-worker.ts';
import { answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { dossierHere } from './dossiers.ts';
import { facts } from './facts.ts';
import { paperFacts } from './paper-facts.ts';
import { readableUnits, readsEveryUnit } from './readable-units.ts';

/** A report on the screen. */
export interface ReportView {
  readonly dossier: Dossier | null;
  /** What the data say now, whatever was frozen. */
  readonly live: ReportFigures;
  readonly paper: ReportPaper;
  readonly faults: readonly Fault[];
  /** The data say something else than was frozen; never while they are live, or where this device does not hold them. */
  readonly hasChanged: boolean;
}

/** What the data of this device say of a unit and year, asked of the worker. Call `stop` when the screen goes. */
export function liveFigures({ unit, year }: Pick<DossierKey, 'unit' | 'year'>) {
  const question = () => {
    const known = facts.value;
    if (!known) return null;
    const dossiers = [...known.dossiers.values()].map(({ dossier }) => dossier);
    return reportQuestion({ ...known, dossiers }, unit, year, present.peek());
  };
  return answered(question, (asked) => scoring().report(asked));
}

/** Draws a report from what this device holds and what the data say; null while it is being opened. */
export function reportView(key: DossierKey, live: ReportFigures): ReportView | null {
  const [known, shown] = [facts.value, paperFacts.value];
  if (!known || !shown) return null;
  const dossier = dossierHere(key);
  const one = dossier ?? blankDossier(key, performanceReport.states[0]);
  const paper = reportPaper(one, shown, live, draftedBlocks);
  const frozen = frozenText(one);
  const isFrozen = paper.version !== null;
  return {
    dossier,
    live,
    paper,
    faults: reportFaults(one, paper, hashText(frozen)),
    hasChanged: isFrozen && holdsFigures(key.unit) && figuresText(live) !== frozen,
  };
}

/** Whether this device holds the figures of a unit, so that a draft can be drawn from them. */
function holdsFigures(unit: string): boolean {
  const known = facts.value;
  if (!known) return false;
  return isGovernment(known, unit) ? readsEveryUnit() : readableUnits().includes(unit);
}

/** Units whose report can be read here: those whose figures are held, and those that have frozen theirs. */
export function reportUnits(year: number): readonly string[] {
  const known = facts.value;
  if (!known) return [];
  const whole = [...known.units.values()].filter(
    ({ code }) => isGovernment(known, code) && holdsFigures(code),
  );
  const frozen = [...known.dossiers.values()].filter(
    ({ dossier }) =>
      dossier.kind === performanceReport.name &&
      dossier.year === year &&
      dossier.status.value.state !== 'draft',
  );
  return [
    ...new Set([
      ...readableUnits(),
      ...whole.map(({ code }) => code),
      ...frozen.map(({ dossier }) => dossier.unit),
    ]),
  ];
}
