import type { Decimal } from '../../indicator.ts';
import { rangeAttainment } from '../../people/plan-attainment.ts';
import { PLAN_2022, PLAN_PACKS } from '../../people/plan-packs.ts';
import { packOn } from '../../rule-pack/choice.ts';
import type { Working } from '../../working/working.ts';
import { type Dossier, rowIds, textOf } from '../dossier.ts';
import { type Aspect, aspectsOf } from '../kinds/personal/appraisal-plan.ts';
import { FLAG_SET } from '../shape.ts';

/** What one result is measured by in one aspect. */
export interface PlanAspect {
  readonly aspect: Aspect;
  /** Its target and realization are those of the scorecard; null = measured in words of its own. */
  readonly indicator: string | null;
  readonly measure: string;
  readonly unit: string;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  /** Less is better. */
  readonly isLess: boolean;
}

export interface PlanLine {
  readonly id: string;
  readonly result: string;
  readonly isAdditional: boolean;
  /** Node of the plans: the result of the superior that it serves. */
  readonly serves: string | null;
  readonly aspects: readonly PlanAspect[];
}

/** The results of a work plan, in the order in which they were written. */
export const planLines = (plan: Dossier): readonly PlanLine[] =>
  rowIds(plan, 'row').map((id) => {
    const at = (field: string): string => textOf(plan, `row/${id}/${field}`);
    return {
      id,
      result: at('result'),
      isAdditional: at('sort') === 'additional',
      serves: at('serves') || null,
      aspects: aspectsOf(plan, id).map((aspect) => ({
        aspect,
        indicator: at(`${aspect}/indicator`) || null,
        measure: at(`${aspect}/measure`),
        unit: at(`${aspect}/unit`),
        low: at(`${aspect}/low`) || null,
        high: at(`${aspect}/high`) || null,
        isLess: at(`${aspect}/less`) === FLAG_SET,
      })),
    };
  });

/** Attainment in percent of an aspect in words of its own; the same rules as for a range. `day` chooses the rules. */
export const ownAttainment = (
  { low, high, isLess }: PlanAspect,
  realization: Decimal | null,
  day: string,
): Working =>
  rangeAttainment(
    { low: low ?? '', high: high ?? low ?? '', realization },
    isLess ? 'special' : 'normal',
    packOn(day, PLAN_PACKS) ?? PLAN_2022,
  );
