import { computed, type ReadonlySignal } from '@preact/signals';
import type { DossierKey } from '../../domain/dossier/dossier.ts';
import { strategyMap as kind } from '../../domain/dossier/kinds/strategy-map.ts';
import { isGovernment } from '../../domain/report/report-facts.ts';
import { scoredYears } from '../../domain/scoring/questions/card-question.ts';
import { scoredUnits } from '../../domain/scoring/questions/government-question.ts';
import { type MapScope, mapQuestion } from '../../domain/strategy-map/map-question.ts';
import type { StrategyMap } from '../../domain/strategy-map/strategy-map.ts';
import { scoring } from '../scoring-worker.ts';
import { type Answered, answered } from './answered.ts';
import { present } from './clock-tick.ts';
import { dossierAt } from './dossiers.ts';
import { facts } from './facts.ts';
import { readableUnits, readsEveryUnit } from './readable-units.ts';

export const mapKey = (unit: string, plan: string): DossierKey => ({
  kind: kind.name,
  unit,
  year: 0,
  name: plan,
});

/** The map of a unit and plan as it is drawn on this device, scored and tested by the worker. Call `stop` when the screen goes. */
export function strategyMap(scope: MapScope): {
  readonly answer: ReadonlySignal<Answered<StrategyMap>>;
  readonly stop: () => void;
} {
  const written = dossierAt(() => mapKey(scope.unit, scope.plan));
  const question = () =>
    facts.value && mapQuestion(facts.value, written.value?.dossier ?? null, scope, present.peek());
  return answered(question, (asked) => scoring().strategyMap(asked));
}

/** Units with a map this position may read: the government first where all its figures are here. */
export const mapUnits = computed<readonly string[]>(() => {
  const known = facts.value;
  if (!known) return [];
  const whole = [...known.units.keys()].filter((unit) => isGovernment(known, unit));
  const own = readableUnits().filter((unit) => !whole.includes(unit));
  return readsEveryUnit() ? [...whole.slice(0, 1), ...own] : own;
});

/** Years of a plan in which anything has values, newest first; its last year where none is in it. */
export function mapYears(plan: string): readonly number[] {
  const known = facts.value;
  if (!known) return [];
  const nodes = [...known.planNodes.values()].filter((node) => node.plan === plan);
  const [from, to] = [Math.min(...nodes.map((one) => one.from)), Math.max(...nodes.map((one) => one.to))];
  const years = scoredYears(known, scoredUnits(known), present.peek()).filter(
    (year) => from <= year && year <= to,
  );
  return years.length > 0 ? years : [to];
}

/** Plans with objectives that something measures, newest first. */
export const mapPlans = computed<readonly string[]>(() => {
  const from = new Map<string, number>();
  for (const node of facts.value?.planNodes.values() ?? [])
    if (node.level === 'objective' && node.indicators.length > 0) from.set(node.plan, node.from);
  return [...from].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([plan]) => plan);
});
