import {
  add,
  div,
  fromDecimal,
  HUNDRED,
  mul,
  type Rational,
  roundHalfUp,
  toDecimal,
  ZERO,
} from '../decimal.ts';
import { type Dossier, textOf } from '../dossier/dossier.ts';
import { LKE_PACK } from '../dossier/kinds/lke.ts';
import { linksOf } from '../dossier/readings/lke-links.ts';
import { type LkeReading, lkeReading, subComponentOf } from '../dossier/readings/lke-reading.ts';
import type { Decimal } from '../indicator.ts';
import { openCriteria, type SakipEvaluation } from '../sakip/evaluation.ts';
import type { Component, Criterion, SubComponent } from '../sakip/evaluation-pack.ts';
import type { LkeColumn } from '../sakip/lke-columns.ts';
import { exactly } from '../scoring/figure.ts';
import type { Fault } from './fault.ts';
import type { PaperFacts } from './paper-facts.ts';
import { type Signatory, signatory } from './signatory.ts';

type ByColumn<T> = Readonly<Record<LkeColumn, T>>;

/** One line of the worksheet; what a line of its level has none of is empty. */
export interface LkeLine {
  readonly level: 'component' | 'sub-component' | 'criterion';
  readonly id: string;
  readonly text: string;
  readonly weight: Decimal | '';
  readonly answers: ByColumn<string>;
  readonly grades: ByColumn<string>;
  /** Two digits. */
  readonly points: ByColumn<Decimal | ''>;
  readonly notes: ByColumn<string>;
  /** Names of its evidence. */
  readonly evidence: readonly string[];
  readonly dispute: string;
  readonly agreed: string;
}

export interface LkeTotal {
  readonly total: Decimal | null;
  readonly grade: string | null;
  readonly title: string;
}

/** An evaluation worksheet as it stands on paper. */
export interface LkePaper {
  readonly unit: string;
  readonly government: string;
  readonly year: number;
  readonly state: string;
  readonly lines: readonly LkeLine[];
  readonly totals: ByColumn<LkeTotal>;
  /** Self − evaluator, points. */
  readonly gap: Decimal | null;
  /** Sub-components without points in the evaluator's column, or with criteria there that nobody answered. */
  readonly unassessed: readonly string[];
  readonly head: Signatory | null;
  readonly evaluator: Signatory | null;
  readonly source: { readonly title: string; readonly isVerified: boolean };
}

/** What the paper of a worksheet shows; `nameOf` says what a linked piece of evidence is called. */
export function lkePaper(dossier: Dossier, facts: PaperFacts, nameOf: (target: string) => string): LkePaper {
  const reading = lkeReading(dossier, LKE_PACK);
  const { columns, gap } = reading;
  return {
    unit: facts.units.get(dossier.unit)?.name ?? dossier.unit,
    government: facts.government,
    year: dossier.year,
    state: dossier.status.value.state,
    lines: LKE_PACK.components.flatMap((one) => linesOf(one, dossier, reading, nameOf)),
    totals: byColumn((column) => totalOf(reading, column)),
    gap: gap.total.gap?.display ?? null,
    unassessed: unassessedIn(columns.evaluator),
    head: signed(dossier, facts, ['agree']),
    evaluator: signed(dossier, facts, ['evaluate', 'settle']),
    source: { title: LKE_PACK.source, isVerified: LKE_PACK.verified },
  };
}

const unassessedIn = (evaluation: SakipEvaluation): readonly string[] => {
  const open = new Set([...evaluation.missing, ...openCriteria(evaluation).map(subComponentOf)]);
  return [...open].sort();
};

const byColumn = <T>(of: (column: LkeColumn) => T): ByColumn<T> => ({
  self: of('self'),
  verifier: of('verifier'),
  evaluator: of('evaluator'),
});

const BLANK = byColumn(() => '');

/** Points and predicate of one column of the worksheet; null while nothing in it is graded. */
export function totalOf({ columns }: LkeReading, column: LkeColumn): LkeTotal {
  const { total, predicate } = columns[column];
  return { total: total?.display ?? null, grade: predicate?.grade ?? null, title: predicate?.title ?? '' };
}

function linesOf(
  component: Component,
  dossier: Dossier,
  { columns }: LkeReading,
  nameOf: (target: string) => string,
): readonly LkeLine[] {
  const scored = (column: LkeColumn) => columns[column].components.find(({ id }) => id === component.id);
  const head: LkeLine = {
    ...lineFrame('component', component.id, component.title),
    weight: weightOf(component),
    points: byColumn((column) => scored(column)?.value?.display ?? ''),
  };
  const subLine = (one: SubComponent): LkeLine => {
    const score = (column: LkeColumn) => scored(column)?.subComponents.find(({ id }) => id === one.id);
    return {
      ...lineFrame('sub-component', one.id, one.title),
      weight: one.weight,
      grades: byColumn((column) => score(column)?.grade ?? ''),
      points: byColumn((column) => score(column)?.value?.display ?? ''),
      notes: byColumn((column) => textOf(dossier, `note/${one.id}/${column}`)),
    };
  };
  return [
    head,
    ...component.subComponents.flatMap((one) => [
      subLine(one),
      ...one.criteria.map((criterion) => criterionLine(criterion, dossier, nameOf)),
    ]),
  ];
}

const criterionLine = (
  { id, text }: Criterion,
  dossier: Dossier,
  nameOf: (target: string) => string,
): LkeLine => ({
  ...lineFrame('criterion', id, text),
  answers: byColumn((column) => textOf(dossier, `answer/${id}/${column}`)),
  notes: byColumn((column) => textOf(dossier, `note/${id}/${column}`)),
  evidence: linksOf(dossier, id).map(({ target }) => nameOf(target)),
  dispute: textOf(dossier, `dispute/${id}`),
  agreed: textOf(dossier, `agreed/${id}`),
});

const lineFrame = (level: LkeLine['level'], id: string, text: string): LkeLine => ({
  level,
  id,
  text,
  weight: '',
  answers: BLANK,
  grades: BLANK,
  points: BLANK,
  notes: BLANK,
  evidence: [],
  dispute: '',
  agreed: '',
});

/** Weights of the sub-components together. */
export const weightOf = ({ subComponents }: Component): Decimal =>
  toDecimal(subComponents.reduce((all, { weight }) => add(all, fromDecimal(weight) ?? ZERO), ZERO));

function signed(dossier: Dossier, facts: PaperFacts, steps: readonly string[]): Signatory | null {
  const commands = steps.map((step) => `dossier.step:${step}`);
  const act = dossier.trail.findLast(({ command }) => commands.includes(command));
  const position = act && facts.positions.get(act.as);
  return position ? signatory(facts, position, dossier, steps) : null;
}

/** Points of a component in percent of its weight, one digit; null without points. */
export function shareOf({ columns }: LkeReading, component: Component, column: LkeColumn): Decimal | null {
  const found = columns[column].components.find(({ id }) => id === component.id)?.value;
  const points = found && exactly(found);
  const share: Rational | null = points ? div(points, fromDecimal(weightOf(component)) ?? ZERO) : null;
  return share && roundHalfUp(mul(share, HUNDRED), 1);
}

/** Why the worksheet may not go out as agreed; empty when it may. */
export function lkeFaults(dossier: Dossier, { state, unassessed }: LkePaper): readonly Fault[] {
  const missing: readonly (Fault | false)[] = [
    state !== 'agreed' && { code: 'not-agreed' },
    dossier.candidates.some(({ open }) => open) && { code: 'conflict-open' },
    ...unassessed.map((of) => ({ code: 'not-assessed', of }) as const),
  ];
  return missing.filter((fault) => fault !== false);
}
