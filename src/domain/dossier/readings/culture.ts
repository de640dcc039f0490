import { CULTURE_PACK, type CulturePack } from '../../improvement/culture-pack.ts';
import type { Working } from '../../working/working.ts';
import { type Dossier, textOf } from '../dossier.ts';
import { improvement } from '../kinds/improvement.ts';
import { daysFrom } from './reviews.ts';
import { type ShareNames, toldShare } from './told-share.ts';

const NAMES: ShareNames = { rule: 'acted', part: 'acted', whole: 'units', tooFew: 'too-few-units' };

/** A signal that a unit has seen. */
export interface SeenSignal {
  readonly unit: string;
  readonly indicator: string;
  /** Day on which the figure that gives it came in, `YYYY-MM-DD`. */
  readonly on: string;
}

/** How units answer signals. Units alone are counted, never people, and none is named. */
export interface SignalAnswers {
  /** Units with a signal whose time to answer is over or that have answered it. */
  readonly units: number;
  /** Of those, units that answered each of theirs in time. */
  readonly acted: number;
  /** Percent; none of fewer units than may be told. */
  readonly share: Working;
}

/** Share of units that began an improvement about a signal in time, or had one under way. */
export function signalAnswers(
  signals: readonly SeenSignal[],
  dossiers: readonly Dossier[],
  day: string,
  pack: CulturePack = CULTURE_PACK,
): SignalAnswers {
  const cycles = dossiers.filter(
    (one) => one.kind === improvement.name && one.status.value.state !== 'planned',
  );
  const answered = signals.map((signal) => ({
    unit: signal.unit,
    isActed: cycles.some((cycle) => answers(cycle, signal, pack)),
    isOver: daysFrom(signal.on, day) > pack.answer.days,
  }));
  const settled = answered.filter(({ isActed, isOver }) => isActed || isOver);
  const units = [...new Set(settled.map(({ unit }) => unit))];
  const acted = units.filter((unit) => settled.every((one) => one.unit !== unit || one.isActed)).length;
  return { units: units.length, acted, share: toldShare(NAMES, acted, units.length, pack) };
}

function answers(cycle: Dossier, { unit, indicator, on }: SeenSignal, pack: CulturePack): boolean {
  if (cycle.unit !== unit || textOf(cycle, 'indicator') !== indicator) return false;
  const since = daysFrom(on, textOf(cycle, 'start'));
  const isUnderWay = since <= 0 && cycle.status.value.state === 'running';
  return isUnderWay || (since >= 0 && since <= pack.answer.days);
}
