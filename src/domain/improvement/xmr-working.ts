import { type Rational, toFraction } from '../decimal.ts';
import { stamp } from '../rule-pack/frame.ts';
import { given, ruled, unworked, type Working, type WorkingInput, work } from '../working/working.ts';
import { XMR_PACK, type XmrPack } from './xmr-pack.ts';

export const XMR_DIGITS = 4;

export interface XmrWorking {
  readonly centre: Working;
  readonly movingRange: Working;
  readonly upper: Working;
  readonly lower: Working;
  readonly rangeLimit: Working;
}

/** Limits with the way they came about; reason `too-few-points` below two points, where there is no range at all. */
export function xmrWorking(values: readonly Rational[], pack: XmrPack = XMR_PACK): XmrWorking {
  const rule = stamp(pack, pack.factors);
  if (values.length < 2) {
    const counted = [given('points', String(values.length))];
    const none = (name: string): Working => unworked(name, 'too-few-points', counted, rule);
    return {
      centre: none('xmr-centre'),
      movingRange: none('xmr-moving-range'),
      upper: none('xmr-upper'),
      lower: none('xmr-lower'),
      rangeLimit: none('xmr-range-limit'),
    };
  }
  const sheet = { digits: XMR_DIGITS, pack: rule } as const;
  const points = values.map((one): WorkingInput => given('value', toFraction(one)));
  const ranges = points.slice(1).map((point, i) => {
    const inputs = [points[i] as WorkingInput, point];
    return ['range', work({ ...sheet, rule: 'xmr-range', operation: 'distance', inputs })] as const;
  });
  const centre = work({ ...sheet, rule: 'xmr-centre', operation: 'mean', inputs: points });
  const movingRange = work({ ...sheet, rule: 'xmr-moving-range', operation: 'mean', inputs: ranges });
  const times = (name: string, text: string): Working =>
    work({
      ...sheet,
      rule: name,
      operation: 'product',
      inputs: [ruled('factor', text), ['moving-range', movingRange]],
    });
  const reach = times('xmr-reach', pack.factors.limit);
  return {
    centre,
    movingRange,
    upper: work({
      ...sheet,
      rule: 'xmr-upper',
      operation: 'sum',
      inputs: [
        ['centre', centre],
        ['reach', reach],
      ],
    }),
    lower: work({
      ...sheet,
      rule: 'xmr-lower',
      operation: 'difference',
      inputs: [
        ['centre', centre],
        ['reach', reach],
      ],
    }),
    rangeLimit: times('xmr-range-limit', pack.factors.range),
  };
}
