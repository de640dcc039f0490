import type { Decimal } from '../indicator.ts';
import { type PackStamp, stamp } from '../rule-pack/frame.ts';
import { type Figure, figure } from '../scoring/figure.ts';
import { given, numberOf, percentOf, unworked, type Working, work } from '../working/working.ts';
import { amountReason, firstReason } from './amount.ts';
import { standing } from './judged.ts';
import { isMore } from './three-e.ts';
import type { Named, ValueForMoneyPack } from './value-for-money-pack.ts';

/** What performance reports call efficiency; there is no single official formula, so the ways stand side by side. */
export interface ReportEfficiency {
  /** Attainment − absorption, percentage points. */
  readonly difference: Figure | null;
  /** (1 − absorption ÷ attainment) × 100, percent; none for an attainment of zero. */
  readonly ratio: Figure | null;
  readonly ratioReason: string | null;
  readonly verdict: Named | null;
  readonly reason: string | null;
  /** More was absorbed than budgeted. */
  readonly isOverAbsorbed: boolean;
  readonly workings: { readonly difference: Working; readonly ratio: Working; readonly verdict: Working };
}

/**
 * Attainment beside absorption, both in percent. The verdict is policy: efficient when the target was met with money
 * left; unabsorbed when neither was met and money moved no faster than results; inefficient otherwise.
 */
export function reportEfficiency(
  attainment: Decimal | null,
  absorption: Decimal | null,
  pack: ValueForMoneyPack,
): ReportEfficiency {
  const source = stamp(pack, pack.report);
  const reason = firstReason(
    amountReason(attainment, { blank: 'no-output', zero: null }),
    amountReason(absorption, { blank: 'no-spending', zero: null }),
  );
  const inputs = [given('attainment', attainment), given('absorption', absorption)];
  const difference = reason
    ? unworked('report-difference', reason, inputs, source)
    : work({ rule: 'report-difference', operation: 'difference', inputs, digits: 2, pack: source });
  const ratio = ratioOf(inputs[0] as (typeof inputs)[0], difference, attainment, source);
  const verdict = verdictOf(attainment, absorption, difference, pack);
  const { efficient, unabsorbed, inefficient } = pack.report;
  const shown = (working: Working, digits: number): Figure | null => {
    const number = numberOf(working);
    return number && figure(number, digits);
  };
  return {
    difference: shown(difference, 2),
    ratio: shown(ratio, 4),
    ratioReason: ratio.reason,
    verdict: [efficient, unabsorbed, inefficient].find(({ id }) => id === verdict.value) ?? null,
    reason,
    isOverAbsorbed: isMore(absorption, '100'),
    workings: { difference, ratio, verdict },
  };
}

/** (attainment − absorption) ÷ attainment, which is 1 − absorption ÷ attainment. */
function ratioOf(
  attained: ReturnType<typeof given>,
  difference: Working,
  attainment: Decimal | null,
  source: PackStamp,
): Working {
  const zero = amountReason(attainment, { blank: 'no-output', zero: 'output-zero' });
  if (zero) return unworked('report-ratio', zero, [attained], source);
  const part = work({
    rule: 'report-share',
    operation: 'quotient',
    inputs: [['difference', difference], attained],
    pack: source,
  });
  return percentOf('report-ratio', ['share', part], 4, source);
}

function verdictOf(
  attainment: Decimal | null,
  absorption: Decimal | null,
  difference: Working,
  pack: ValueForMoneyPack,
): Working {
  const source = stamp(pack, pack.report);
  const { level, efficient, unabsorbed, inefficient } = pack.report;
  if (difference.reason) {
    return unworked(
      'report-verdict',
      difference.reason,
      [given('attainment', attainment), given('absorption', absorption)],
      source,
    );
  }
  const stated = (name: string, value: Decimal | null): Working =>
    work({ rule: name, operation: 'same', inputs: [given(name, value)], pack: source });
  const places = ['below', 'equal', 'above'];
  const isMet = (at: string): boolean => at !== 'below';
  return work({
    rule: 'report-verdict',
    operation: 'cell',
    inputs: [
      ['attainment', standing('attainment-standing', stated('attainment', attainment), level, source)],
      ['absorption', standing('absorption-standing', stated('absorption', absorption), level, source)],
      ['difference', standing('difference-standing', difference, '0', source)],
    ],
    table: places.flatMap((attained) =>
      places.flatMap((absorbed) =>
        places.map((between) => {
          const whenMet = absorbed === 'below' ? efficient : inefficient;
          const whenNot = isMet(between) ? unabsorbed : inefficient;
          return {
            at: `${attained}/${absorbed}/${between}`,
            gives: (isMet(attained) ? whenMet : whenNot).id,
          };
        }),
      ),
    ),
    pack: source,
  });
}
