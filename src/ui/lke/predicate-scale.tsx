import { fromDecimal, toDecimal } from '../../domain/decimal.ts';
import { LKE_PACK } from '../../domain/dossier/kinds/lke.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { words } from '../words/words.ts';

const WIDTH = 400;
const INKS: Readonly<Record<string, number>> = { AA: 5, A: 5, BB: 4, B: 3, CC: 2, C: 2, D: 1, E: 1 };

/** Drawing only: a place on the scale needs no exactness. */
const at = (total: string): number =>
  (Number(toDecimal(fromDecimal(total) ?? { n: 0n, d: 1n })) / 100) * WIDTH;

/** Predicates from 0 to 100 with the total of now and the one after the actions; no mark stands over a letter. */
export function PredicateScale({ now, then }: { readonly now: string; readonly then: string }) {
  const bands = LKE_PACK.predicates.rows.flatMap(({ grade, above }, i) =>
    above === null
      ? []
      : [{ grade, from: at(above), to: at(LKE_PACK.predicates.rows[i - 1]?.above ?? '100') }],
  );
  return (
    <svg
      class="predicate-scale"
      viewBox={`0 0 ${WIDTH} 34`}
      role="img"
      aria-label={words.value.lke.road.scale(formatDecimal(now), formatDecimal(then))}
    >
      {bands.map(({ grade, from, to }) => (
        <g key={grade} class={`class-${INKS[grade]}`}>
          <rect class="predicate-scale__band" x={from} y="13" width={to - from} height="15" />
          <text class="predicate-scale__grade" x={(from + to) / 2} y="10" text-anchor="middle">
            {grade}
          </text>
        </g>
      ))}
      <path class="predicate-scale__now" d={`M${at(now)} 12V29`} />
      <path class="predicate-scale__way" d={`M${at(now)} 20.5H${at(then)}`} />
      <path class="predicate-scale__then" d={`M${at(then)} 11V32`} />
    </svg>
  );
}
