import type { Explanation } from '../../../domain/scoring/explain.ts';
import type { ClassId } from '../../../domain/scoring/rule-pack.ts';
import type { Basis } from '../../../domain/scoring/scored-entry.ts';
import { percentText } from '../../words/number.ts';
import { words } from '../../words/words.ts';
import { short, toPixels } from '../chart/geometry.ts';
import { FactList } from '../fact-list.tsx';
import { BASES } from '../value/bases.ts';
import { threadsOf } from '../value/class-threads.ts';
import { NumberedStep } from './numbered-step.tsx';

interface ExplainDifferenceProps {
  readonly explanation: Explanation;
  readonly classId: ClassId | null;
  readonly bases?: Readonly<Record<Basis, string | null>> | undefined;
}

/** Step 3: why somebody may read another figure elsewhere: rounded inputs, or another stage of checking. */
export function ExplainDifference({ explanation, classId, bases }: ExplainDifferenceProps) {
  const sentences = words.value.explain;
  const { written } = explanation.rounding;
  return (
    <NumberedStep number={3} title={sentences.difference}>
      {written && explanation.value ? (
        <>
          <p>
            {sentences.writtenRange(
              percentText(written.low.display, 2),
              percentText(written.high.display, 2),
            )}
          </p>
          <RoundingRange
            low={written.low.decimal}
            high={written.high.decimal}
            value={explanation.value.decimal}
            threads={threadsOf(classId)}
          />
          <p class="rounding-range__word">
            {sentences.recomputed(percentText(explanation.value.display, 2))}
          </p>
        </>
      ) : (
        <p>{sentences.exactInputs}</p>
      )}
      {bases && <ByBasis bases={bases} />}
    </NumberedStep>
  );
}

function ByBasis({ bases }: { readonly bases: Readonly<Record<Basis, string | null>> }) {
  const sentences = words.value.explain;
  const isSame = BASES.every((basis) => bases[basis] === bases.approved);
  if (isSame) return <p>{sentences.sameOnAll}</p>;
  return (
    <>
      <p>{sentences.basisIntro}</p>
      <FactList
        facts={BASES.map((basis) => ({
          label: sentences.bases[basis],
          value: bases[basis] ?? sentences.noFigure,
          tone: bases[basis] === null ? ('quiet' as const) : ('plain' as const),
        }))}
      />
    </>
  );
}

interface RoundingRangeProps {
  readonly low: string;
  readonly high: string;
  readonly value: string;
  readonly threads: number;
}

const WIDTH = 400;

/** The range as a band and the computed value as a tick. A drawing; the sentence above says the same. */
function RoundingRange({ low, high, value, threads }: RoundingRangeProps) {
  const [from, to, at] = [toPixels(low), toPixels(high), toPixels(value)];
  if (from === null || to === null || at === null || to <= from) return null;
  const place = (x: number): number => short(WIDTH * (0.2 + (0.6 * (x - from)) / (to - from)));
  return (
    <svg
      class={`rounding-range class-${threads}`}
      viewBox={`0 0 ${WIDTH} 20`}
      width="100%"
      height="20"
      aria-hidden="true"
    >
      <rect class="rounding-range__axis" y="9.5" width={WIDTH} height="1" />
      <rect
        class="rounding-range__band"
        x={place(from)}
        y="4"
        width={short(WIDTH * 0.6)}
        height="12"
        rx="2"
      />
      <rect
        class="rounding-range__tick"
        x={Math.max(0, place(Math.min(Math.max(at, from), to)) - 1.5)}
        width="3"
        height="20"
      />
    </svg>
  );
}
