import { absolute, fromInteger, type Rational, sub, toFraction } from '../decimal.ts';
import { stamp } from '../rule-pack/frame.ts';
import { given, ruled, unworked, type Working, work } from '../working/working.ts';
import { XMR_DIGITS } from './control-chart.ts';
import { XMR_PACK, type XmrPack } from './xmr-pack.ts';

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
    const counted = [given('points', String(fromInteger(values.length).n))];
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
  const ranges = values.slice(1).map((value, i) => absolute(sub(value, values[i] as Rational)));
  const points = (name: string, list: readonly Rational[]) => list.map((one) => given(name, toFraction(one)));
  const centre = work({ ...sheet, rule: 'xmr-centre', operation: 'mean', inputs: points('value', values) });
  const movingRange = work({
    ...sheet,
    rule: 'xmr-moving-range',
    operation: 'mean',
    inputs: points('range', ranges),
  });
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
