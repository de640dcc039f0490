import { CULTURE_PACK, type CulturePack } from '../../improvement/culture-pack.ts';
import { stamp } from '../../rule-pack/frame.ts';
import { given, percentOf, unworked, type Working, work } from '../../working/working.ts';
import { type Dossier, textOf } from '../dossier.ts';
import { improvement } from '../kinds/improvement.ts';
import { daysFrom } from './reviews.ts';

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
  return { units: units.length, acted, share: shareOf(acted, units.length, pack) };
}

function answers(cycle: Dossier, { unit, indicator, on }: SeenSignal, pack: CulturePack): boolean {
  if (cycle.unit !== unit || textOf(cycle, 'indicator') !== indicator) return false;
  const since = daysFrom(on, textOf(cycle, 'start'));
  const isUnderWay = since <= 0 && cycle.status.value.state === 'running';
  return isUnderWay || (since >= 0 && since <= pack.answer.days);
}

function shareOf(part: number, of: number, pack: CulturePack): Working {
  const rule = stamp(pack, pack.told);
  if (of < pack.told.least) return unworked('acted-share', 'too-few-units', [], rule);
  const share = work({
    rule: 'acted-share',
    operation: 'quotient',
    inputs: [given('acted', String(part)), given('units', String(of))],
    pack: rule,
  });
  return percentOf('acted-percent', ['acted-share', share], 0, rule);
}
