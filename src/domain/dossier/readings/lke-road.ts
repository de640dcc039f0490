import type { Assessment } from '../../sakip/assessment.ts';
import { NOTHING_ASSESSED } from '../../sakip/assessment.ts';
import { evaluateSakip, type SakipEvaluation } from '../../sakip/evaluation.ts';
import { withActions } from '../../sakip/road/applied-actions.ts';
import { invalidEfforts, type RoadAction, roadActions } from '../../sakip/road/road-action.ts';
import { type Road, roadToGrade, type Wanted } from '../../sakip/road/road-to-grade.ts';
import type { Dossier } from '../dossier.ts';
import { LKE_PACK } from '../kinds/lke.ts';
import { type PlannedAction, plannedEfforts } from './lke-plan.ts';
import { assessmentOf, type LkeReading } from './lke-reading.ts';
import { type RoadStep, roadSteps } from './road-steps.ts';

/** What a person has changed in the simulation; nothing of it is kept until the plan is accepted. */
export interface RoadDraft {
  /** Actions switched on; null = those of the road of least effort. */
  readonly chosen: ReadonlySet<string> | null;
  readonly owners: Readonly<Record<string, string>>;
  readonly dues: Readonly<Record<string, string>>;
  /** Decimals above zero. */
  readonly efforts: Readonly<Record<string, string>>;
}

export const NO_DRAFT: RoadDraft = { chosen: null, owners: {}, dues: {}, efforts: {} };

export interface RoadView {
  readonly road: Road;
  readonly now: SakipEvaluation;
  /** With the actions that are switched on. */
  readonly after: SakipEvaluation;
  readonly chosen: readonly RoadAction[];
  /** What is proposed or chosen, and some of the others. */
  readonly steps: readonly RoadStep[];
}

/** Beside the steps of the road, so many of those that add most by themselves are offered. */
const OTHERS_OFFERED = 5;

/** The road from the column that counts. Null when the wanted total is none or nothing has been assessed. */
export function roadView(
  { dossier, reading }: { readonly dossier: Dossier | null; readonly reading: LkeReading },
  wanted: Wanted,
  draft: RoadDraft,
  plan: readonly PlannedAction[],
): RoadView | null {
  const assessment: Assessment = dossier
    ? assessmentOf(dossier, reading.counting, LKE_PACK)
    : NOTHING_ASSESSED;
  const efforts = { ...plannedEfforts(plan), ...draft.efforts };
  if (invalidEfforts(efforts).length > 0) return null;
  const road = roadToGrade(assessment, wanted, LKE_PACK, efforts);
  if (!road.ok) return null;
  const all = roadActions(assessment, LKE_PACK, efforts);
  const proposed = new Set(road.value.actions.map(({ id }) => id));
  const planned = plan.length > 0 ? new Set(plan.map(({ action }) => action)) : null;
  const ids = draft.chosen ?? planned ?? proposed;
  const now = evaluateSakip(assessment, LKE_PACK);
  const steps = roadSteps(all, ids, proposed, { assessment, now });
  const isListed = ({ isTaken, possible }: RoadStep): boolean =>
    isTaken || possible.some(({ id }) => proposed.has(id));
  const others = steps.filter((step) => !isListed(step)).slice(0, OTHERS_OFFERED);
  const chosen = all.filter(({ id }) => ids.has(id));
  return {
    road: road.value,
    now,
    after: evaluateSakip(withActions(assessment, chosen, LKE_PACK), LKE_PACK),
    chosen,
    steps: [...steps.filter(isListed), ...others],
  };
}
