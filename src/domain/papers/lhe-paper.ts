import { type Dossier, textOf } from '../dossier/dossier.ts';
import { LKE_PACK } from '../dossier/kinds/lke.ts';
import { type FollowUp, followUps } from '../dossier/readings/follow-up.ts';
import { lkeReading } from '../dossier/readings/lke-reading.ts';
import type { Decimal } from '../indicator.ts';
import {
  type LkeLine,
  type LkePaper,
  type LkeTotal,
  lkePaper,
  shareOf,
  totalOf,
  weightOf,
} from './lke-paper.ts';
import type { PaperFacts } from './paper-facts.ts';

export interface LheComponent {
  readonly title: string;
  readonly weight: Decimal;
  readonly self: Decimal | null;
  readonly evaluator: Decimal | null;
  /** Evaluator's points in percent of the weight. */
  readonly share: Decimal | null;
}

/** One recommendation as the report shows it. */
export interface LheRecommendation extends FollowUp {
  readonly ownerName: string;
}

/** Report on an evaluation (LHE): the result, what was noted, what is recommended, and what became of the last ones. */
export interface LhePaper {
  readonly worksheet: LkePaper;
  readonly components: readonly LheComponent[];
  /** Result of the year before; null where there was none. */
  readonly before: LkeTotal | null;
  /** Lines of the worksheet with a note of the evaluator or a criterion not met. */
  readonly notes: readonly LkeLine[];
  readonly recommendations: readonly LheRecommendation[];
  readonly lastYear: readonly LheRecommendation[];
}

/** What the report of a worksheet shows; `dossiers` are those of the tenant. */
export function lhePaper(dossier: Dossier, dossiers: readonly Dossier[], facts: PaperFacts): LhePaper {
  const worksheet = lkePaper(dossier, facts, (target) => target);
  const reading = lkeReading(dossier, LKE_PACK);
  const previous = dossiers.find(
    ({ kind, unit, year }) => kind === 'lke' && unit === dossier.unit && year === dossier.year - 1,
  );
  const given = (year: number): readonly LheRecommendation[] =>
    followUps(dossiers, dossier.unit, year).map((one) => ({
      ...one,
      ownerName: facts.persons.get(facts.positions.get(one.owner)?.person ?? '')?.name ?? '',
    }));
  return {
    worksheet,
    components: LKE_PACK.components.map((one, i) => ({
      title: one.title,
      weight: weightOf(one),
      self: reading.columns.self.components[i]?.value?.display ?? null,
      evaluator: reading.columns.evaluator.components[i]?.value?.display ?? null,
      share: shareOf(reading, one, 'evaluator'),
    })),
    before: previous ? totalOf(lkeReading(previous, LKE_PACK), 'evaluator') : null,
    notes: worksheet.lines.filter(
      ({ notes, answers, id }) =>
        notes.evaluator !== '' || (answers.evaluator === 'T' && textOf(dossier, `agreed/${id}`) !== 'Y'),
    ),
    recommendations: given(dossier.year),
    lastYear: given(dossier.year - 1),
  };
}
