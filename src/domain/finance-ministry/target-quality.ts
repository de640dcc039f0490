import type { Decimal } from '../indicator.ts';
import { stamp } from '../rule-pack/frame.ts';
import { given, ruled, type Working, type WorkingInput, work } from '../working/working.ts';
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

const PLACES = ['below', 'equal', 'above'] as const;
type Place = (typeof PLACES)[number];

/** The case of the table, tested in the order it is read: T against T1, R1 against T1, T against R1; more is better. */
function caseOf(target: Place, reached: Place, ambition: Place): Case {
  if (target === 'equal') {
    return ({ equal: 'sameAndMet', above: 'sameAndExceeded', below: 'sameAndMissed' } as const)[reached];
  }
  if (target === 'below') return 'lower';
  return ({ equal: 'asRealized', above: 'aboveRealized', below: 'between' } as const)[ambition];
}

/** Where less is better the table is read in a mirror. */
const mirrored = (place: Place): Place => PLACES[2 - PLACES.indexOf(place)] ?? place;

/** Case of a target that is not held against last year; null when it is. */
function ownCase({ maximal, polarity, lastTarget, lastRealization }: TargetQuestion): Case | null {
  if (maximal) return 'maximal';
  if (polarity === 'steady') return 'steady';
  return lastTarget === null && lastRealization === null ? 'withoutHistory' : null;
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Weight of how ambitious a target is. New with history: last year's realization stands for its target. Reason
 * `target-history-missing` when a number is missing that the table needs.
 */
export function targetQuality(question: TargetQuestion, pack: MinistryPack): Working {
  const rule = pack.targetQuality;
  const standing = stamp(pack, rule);
  const own = ownCase(question);
  const weight = own
    ? work({
        rule: 'target-quality',
        operation: 'cell',
        inputs: [given('case', dashed(own))],
        table: [{ at: dashed(own), gives: rule[own] }],
        digits: 4,
        pack: standing,
      })
    : againstLastYear(question, pack);
  if (!question.mandatory) return weight;
  return work({
    rule: 'target-quality-mandatory',
    operation: 'largest',
    inputs: [['by-table', weight], ruled('least', rule.leastMandatory)],
    digits: 4,
    pack: standing,
  });
}

function againstLastYear(question: TargetQuestion, pack: MinistryPack): Working {
  const rule = pack.targetQuality;
  const standing = stamp(pack, rule);
  const target = given('target', question.target);
  const realized = given('last-realization', question.lastRealization);
  const before = question.lastTarget === null ? realized : given('last-target', question.lastTarget);
  const place = (name: string, a: WorkingInput, b: WorkingInput) =>
    [
      name,
      work({
        rule: name,
        operation: 'order',
        inputs: [a, b],
        pack: standing,
        otherwise: 'target-history-missing',
      }),
    ] as const;
  const read = question.polarity === 'lower' ? mirrored : (one: Place): Place => one;
  return work({
    rule: 'target-quality',
    operation: 'cell',
    inputs: [
      place('target-against-last', target, before),
      place('last-year-reached', realized, before),
      place('target-against-realized', target, realized),
    ],
    table: PLACES.flatMap((t) =>
      PLACES.flatMap((r) =>
        PLACES.map((a) => ({ at: `${t}/${r}/${a}`, gives: rule[caseOf(read(t), read(r), read(a))] })),
      ),
    ),
    digits: 4,
    pack: standing,
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

/** Word for a K3: above, equal to or below one. */
export function qualityWord(k3: Working, pack: MinistryPack): Working {
  const { above, equal, below } = pack.qualityBands;
  const standing = stamp(pack, pack.qualityBands);
  const place = work({
    rule: 'k3-against-one',
    operation: 'order',
    inputs: [['k3', k3], ruled('one', '1')],
    pack: standing,
  });
  return work({
    rule: 'k3-word',
    operation: 'cell',
    inputs: [['place', place]],
    table: [
      { at: 'above', gives: above },
      { at: 'equal', gives: equal },
      { at: 'below', gives: below },
    ],
    pack: standing,
  });
}
