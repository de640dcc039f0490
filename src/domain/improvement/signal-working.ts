import { type Rational, toFraction } from '../decimal.ts';
import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import { given, ruled, type Working, type WorkingInput, work } from '../working/working.ts';
import type { Signal, XmrLimits } from './xmr.ts';
import type { XmrPack } from './xmr-pack.ts';

/** How the last of some values gives a signal; its value is the signal, nothing where it gives none. */
export const signalWorking = (
  signal: Signal,
  values: readonly Rational[],
  limits: XmrLimits,
  pack: XmrPack,
): Working => SIGNAL_WORKINGS[signal](values, limits, pack);

type SignalWorking = (values: readonly Rational[], limits: XmrLimits, pack: XmrPack) => Working;

const number = (name: string, value: Rational | undefined): WorkingInput =>
  given(name, value ? toFraction(value) : null);

/** Limits are given here: the chart carries their own trees. */
const placed = (name: string, value: WorkingInput, bound: WorkingInput, pack: PackStamp): Working =>
  work({ rule: name, operation: 'order', inputs: [value, bound], pack });

const outside: SignalWorking = (values, { upper, lower }, pack) => {
  const source = stamp(pack, pack.factors);
  const last = number('value', values.at(-1));
  return work({
    rule: 'outside-limits',
    operation: 'cell',
    inputs: [
      ['upper', placed('against-upper', last, number('upper', upper), source)],
      ['lower', placed('against-lower', last, number('lower', lower), source)],
    ],
    table: ['above/above', 'above/equal', 'below/below', 'equal/below'].map((at) => ({
      at,
      gives: 'outside-limits',
    })),
    pack: source,
  });
};

/** Whether the last of some places, and enough of them, are on the side of the centre that the last value is on. */
function onOneSide(
  signal: Signal,
  side: Working,
  places: readonly Working[],
  count: number,
  pack: PackStamp,
): Working {
  const last = places.at(-1);
  const alike = work({
    rule: `${signal}:alike`,
    operation: 'times',
    inputs: [['side', side], ...places.map((place, i) => [`${i + 1}`, place] as const)],
    pack,
  });
  const enough = work({
    rule: `${signal}:enough`,
    operation: 'from',
    inputs: [['alike', alike]],
    table: [
      { at: String(count), gives: 'enough' },
      { at: null, gives: 'few' },
    ],
    pack,
  });
  return work({
    rule: signal,
    operation: 'cell',
    inputs: [['side', side], ...(last ? [['last', last] as const] : []), ['enough', enough]],
    table: ['above', 'below'].map((at) => ({ at: `${at}/${at}/enough`, gives: signal })),
    pack,
  });
}

const sideOf = (values: readonly Rational[], centre: Rational, pack: PackStamp): Working =>
  placed('side', number('value', values.at(-1)), number('centre', centre), pack);

/** Nearer a limit than the centre: beyond the middle of both. */
const nearLimit: SignalWorking = (values, { centre, upper, lower }, pack) => {
  const source = stamp(pack, pack.nearLimit);
  const side = sideOf(values, centre, source);
  const limit = side.value === 'below' ? number('lower', lower) : number('upper', upper);
  const sum = work({
    rule: 'centre-and-limit',
    operation: 'sum',
    inputs: [number('centre', centre), limit],
    pack: source,
  });
  const middle = work({
    rule: 'middle',
    operation: 'quotient',
    inputs: [['sum', sum], ruled('two', '2')],
    pack: source,
  });
  const places = values.slice(-pack.nearLimit.of).map((value) =>
    work({
      rule: 'against-middle',
      operation: 'order',
      inputs: [number('value', value), ['middle', middle]],
      pack: source,
    }),
  );
  return onOneSide('near-limit', side, places, pack.nearLimit.count, source);
};

/** A point on the centre line belongs to neither side. */
const oneSide: SignalWorking = (values, { centre }, pack) => {
  const source = stamp(pack, pack.oneSide);
  const places = values
    .slice(-pack.oneSide.count)
    .map((value) => placed('against-centre', number('value', value), number('centre', centre), source));
  return onOneSide('one-side', sideOf(values, centre, source), places, pack.oneSide.count, source);
};

const SIGNAL_WORKINGS: Readonly<Record<Signal, SignalWorking>> = {
  'outside-limits': outside,
  'near-limit': nearLimit,
  'one-side': oneSide,
};
