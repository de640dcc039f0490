import { computed, type ReadonlySignal } from '@preact/signals';
import { civilDay } from '../../domain/calendar.ts';
import { type Dossier, textOf } from '../../domain/dossier/dossier.ts';
import { ownAttainment, type PlanAspect, planLines } from '../../domain/dossier/readings/plan-lines.ts';
import type { Decimal } from '../../domain/indicator.ts';
import { meanAttainment } from '../../domain/people/plan-parts.ts';
import { scoresOf } from '../../domain/readings/score-readings.ts';
import type { ScoredIndicator } from '../../domain/scoring/indicator-score.ts';
import { packOfItem, scoreItem } from '../../domain/scoring/questions/score-item.ts';
import type { Working } from '../../domain/working/working.ts';
import { scoring } from '../scoring-worker.ts';
import { answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { facts } from './facts.ts';
import { paperFacts } from './paper-facts.ts';

/** What stands for one aspect: figures of the scorecard, or those told in an appraisal. Percent for `attainment`. */
export interface AspectStanding {
  readonly realization: Decimal | null;
  readonly attainment: Decimal | null;
}

export type Scores = ReadonlyMap<string, ScoredIndicator>;

/** Scores of the year of every indicator that some plans name; asked anew when a row changes. Call `stop` when unused. */
export function planScores(plans: () => readonly Dossier[]): {
  readonly scores: ReadonlySignal<Scores>;
  readonly stop: () => void;
} {
  const { answer, stop } = answered(
    () => itemsOf(plans()),
    (items) => scoresOf(scoring(), items),
  );
  const scores = computed(
    () =>
      new Map((answer.value.value ?? []).filter((one) => one !== null).map((one) => [one.indicator, one])),
  );
  return { scores, stop };
}

function itemsOf(plans: readonly Dossier[]) {
  const [known, shown] = [facts.value, paperFacts.value];
  if (!known || !shown) return null;
  const codes = new Map(
    plans.flatMap((plan) =>
      planLines(plan)
        .flatMap(({ aspects }) => aspects)
        .flatMap(({ indicator }) => (indicator ? [[indicator, plan.year] as const] : [])),
    ),
  );
  return [...codes].flatMap(([code, year]) => {
    const indicator = known.indicators.get(code);
    if (!indicator) return [];
    const item = scoreItem(known, indicator, shown.area, year, present.peek());
    return [{ item, pack: packOfItem(known, item) }];
  });
}

/** What stands for an aspect: by the scorecard where it names an indicator, else by what the appraisal tells. */
export function aspectStanding(
  line: string,
  aspect: PlanAspect,
  scores: Scores,
  appraisal: Dossier | null,
): AspectStanding {
  if (aspect.indicator !== null) {
    const score = scores.get(aspect.indicator)?.scores.approved;
    return { realization: score?.realization ?? null, attainment: score?.capped?.display ?? null };
  }
  const told = (appraisal && textOf(appraisal, `real/${line}/${aspect.aspect}`)) || null;
  const day = civilDay(present.value, facts.value?.timeZone ?? 'Asia/Makassar');
  return { realization: told, attainment: ownAttainment(aspect, told, day).display };
}

/** Attainments of every aspect of a plan, in its order. */
export const attainmentsOf = (
  plan: Dossier,
  scores: Scores,
  appraisal: Dossier | null,
): readonly (Decimal | null)[] =>
  planLines(plan).flatMap(({ id, aspects }) =>
    aspects.map((aspect) => aspectStanding(id, aspect, scores, appraisal).attainment),
  );

export const meanOf = (plan: Dossier, scores: Scores, appraisal: Dossier | null): Working =>
  meanAttainment(attainmentsOf(plan, scores, appraisal));
