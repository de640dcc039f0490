import { compare, fromDecimal, negate, type Rational } from '../decimal.ts';
import type { Decimal } from '../indicator.ts';
import { stamp } from '../rule-pack/frame.ts';
import { given, numberOf, ruled, type Working, work } from '../working/working.ts';
import type { Control, MinistryPack, Validity } from './ministry-pack.ts';

export interface IndicatorQuality {
  readonly validity: Validity;
  readonly control: Control;
  /** Whether the unit owns a strategy map: then one more combination is closed. */
  readonly mapOwner: boolean;
}

/** Weight by validity × control; reason `combination-not-allowed` where the table has none. */
export function indicatorQuality(question: IndicatorQuality, pack: MinistryPack): Working {
  const { validity, control, mapOwner } = question;
  const open = pack.indicatorQuality.cells.filter((cell) => !mapOwner || cell.forMapOwner);
  return work({
    rule: 'indicator-quality',
    operation: 'cell',
    inputs: [given('validity', validity), given('control', control)],
    table: open.flatMap((cell) =>
      cell.weight === null ? [] : [{ at: `${cell.validity}/${cell.control}`, gives: cell.weight }],
    ),
    digits: 4,
    pack: stamp(pack, pack.indicatorQuality),
    otherwise: 'combination-not-allowed',
  });
}

export interface TargetQuestion {
  readonly polarity: 'higher' | 'lower' | 'steady';
  readonly target: Decimal | null;
  /** Last year's target; null for an indicator that is new. */
  readonly lastTarget: Decimal | null;
  readonly lastRealization: Decimal | null;
  /** Imposed from above. */
  readonly mandatory: boolean;
  /** Set by law, or the highest there is. */
  readonly maximal: boolean;
}

type Case = Exclude<keyof MinistryPack['targetQuality'], 'source' | 'verified' | 'note' | 'leastMandatory'>;

/** The case of the table, tested in the order the table is read. */
function caseOf(target: Rational, lastTarget: Rational, lastRealization: Rational): Case {
  const against = compare(target, lastTarget);
  if (against === 0) {
    const reached = compare(lastRealization, lastTarget);
    if (reached === 0) return 'sameAndMet';
    return reached > 0 ? 'sameAndExceeded' : 'sameAndMissed';
  }
  if (against < 0) return 'lower';
  const ambition = compare(target, lastRealization);
  if (ambition === 0) return 'asRealized';
  return ambition > 0 ? 'aboveRealized' : 'between';
}

/** Null when a number is missing that the table needs. New with history: last year's realization stands for its target. */
function caseFor(q: TargetQuestion): Case | null {
  if (q.maximal) return 'maximal';
  if (q.polarity === 'steady') return 'steady';
  if (q.lastTarget === null && q.lastRealization === null) return 'withoutHistory';
  const read = (text: Decimal | null): Rational | null => {
    const number = text === null ? null : fromDecimal(text);
    return number && (q.polarity === 'lower' ? negate(number) : number);
  };
  const [target, lastRealization] = [read(q.target), read(q.lastRealization)];
  const lastTarget = q.lastTarget === null ? lastRealization : read(q.lastTarget);
  return target && lastTarget && lastRealization ? caseOf(target, lastTarget, lastRealization) : null;
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Weight of how ambitious a target is; its first input names the case of the table. */
export function targetQuality(question: TargetQuestion, pack: MinistryPack): Working {
  const found = caseFor(question);
  const rule = pack.targetQuality;
  const table = Object.entries(rule).flatMap(([name, gives]) =>
    typeof gives === 'string' && name !== 'source' && name !== 'note' ? [{ at: dashed(name), gives }] : [],
  );
  const byTable = work({
    rule: 'target-quality',
    operation: 'cell',
    inputs: [given('case', found && dashed(found))],
    table,
    digits: 4,
    pack: stamp(pack, rule),
    otherwise: 'target-history-missing',
  });
  if (!question.mandatory) return byTable;
  return work({
    rule: 'target-quality-mandatory',
    operation: 'largest',
    inputs: [['by-table', byTable], ruled('least', rule.leastMandatory)],
    digits: 4,
    pack: stamp(pack, rule),
  });
}

/** K3: half the weight of the indicator, half that of its target. */
export function qualityCoefficient(indicator: Working, target: Working, pack: MinistryPack): Working {
  return work({
    rule: 'k3',
    operation: 'mean',
    inputs: [
      ['indicator', indicator],
      ['target', target],
    ],
    digits: 4,
    pack: stamp(pack, pack.qualityBands),
  });
}

/** Words for a K3: above, equal to or below one. Null without a K3. */
export function qualityWord(k3: Working, pack: MinistryPack): string | null {
  const number = numberOf(k3);
  if (!number) return null;
  const against = compare(number, { n: 1n, d: 1n });
  if (against === 0) return pack.qualityBands.equal;
  return against > 0 ? pack.qualityBands.above : pack.qualityBands.below;
}
