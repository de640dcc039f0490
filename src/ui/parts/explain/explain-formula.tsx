import { formatDecimal } from '../../../domain/number-input.ts';
import type { Explanation } from '../../../domain/scoring/explain.ts';
import type { ClassId } from '../../../domain/scoring/rule-pack.ts';
import { percentText } from '../../words/number.ts';
import { words } from '../../words/words.ts';
import { EmptyState } from '../state/empty-state.tsx';
import { threadsOf } from '../value/class-threads.ts';
import { inputText, isIndex, unroundedText } from './explain-text.ts';
import { Fraction } from './fraction.tsx';
import { NumberedStep } from './numbered-step.tsx';

interface ExplainFormulaProps {
  readonly explanation: Explanation;
  readonly classId: ClassId | null;
}

/** Step 1: the formula with the real inputs, the result, and what rounding and bounds did to it. */
export function ExplainFormula({ explanation, classId }: ExplainFormulaProps) {
  const sentences = words.value.explain;
  const { value, reason } = explanation;
  return (
    <NumberedStep number={1} title={sentences.formulaTitle(sentences.formulas[explanation.formulaId])}>
      {value === null ? (
        <EmptyState>{sentences.reasons[reason ?? 'nothing-to-score']}</EmptyState>
      ) : (
        <div class="formula">
          <Working explanation={explanation} />
          <span aria-hidden="true">→</span>
          <span class="visually-hidden">{sentences.becomes}</span>
          <span class={`formula__result class-${threadsOf(classId)}`}>
            {isIndex(explanation) ? formatDecimal(value.display, 2) : percentText(value.display, 2)}
          </span>
        </div>
      )}
      {remarksOf(explanation).map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </NumberedStep>
  );
}

function Working({ explanation }: { readonly explanation: Explanation }) {
  const sentences = words.value.explain;
  if (isIndex(explanation)) {
    return (
      <>
        <Fraction {...weightedText(explanation)} />
        <span>= {unroundedText(explanation.value?.decimal ?? '')}</span>
      </>
    );
  }
  const raw = explanation.steps.find((step) => step.id === 'raw');
  const parts = fractionText(explanation);
  if (!raw || !parts) return null;
  return (
    <>
      <Fraction {...parts} />
      <span>
        {sentences.times100} {unroundedText(raw.value)}
      </span>
    </>
  );
}

interface Halves {
  readonly top: string;
  readonly bottom: string;
}

/** Many parts do not fit one line; their list stands in step 2. */
const SHOWN_PARTS = 4;

function weightedText({ inputs, children }: Explanation): Halves {
  const { sumOfWeighted, sumOfWeights } = words.value.explain;
  const parts = inputs.flatMap(({ value, child }) => {
    const part = child === null ? null : children[child]?.value;
    return value !== null && part
      ? [{ weight: formatDecimal(value), value: formatDecimal(part.display, 2) }]
      : [];
  });
  if (parts.length > SHOWN_PARTS || parts.length === 0) return { top: sumOfWeighted, bottom: sumOfWeights };
  return {
    top: parts.map((part) => `${part.weight} × ${part.value}`).join(' + '),
    bottom: parts.map((part) => part.weight).join(' + '),
  };
}

function fractionText(explanation: Explanation): Halves | null {
  const step = explanation.steps.find((one) => one.id === 'fraction');
  if (!step) return null;
  const plain = { top: written(step.numerator), bottom: written(step.denominator) };
  const [r, t] = [inputText(explanation, 'realization'), inputText(explanation, 'target')];
  if (r === null || t === null || step.branch !== 'ordinary') return plain;
  if (explanation.formulaId === 'regressive-2t') return { top: `2 × ${t} − ${r}`, bottom: t };
  if (explanation.formulaId !== 'regressive-baseline') return plain;
  const base = inputText(explanation, 'baseline');
  return base === null ? plain : { top: `${base} − ${inBrackets(r)}`, bottom: `${base} − ${inBrackets(t)}` };
}

/** A mean of periods can have endless digits; what people wrote is shown whole. */
const written = (value: string): string =>
  (value.split('.')[1]?.length ?? 0) > 9 ? unroundedText(value) : formatDecimal(value);

const inBrackets = (text: string): string => (text.startsWith('−') ? `(${text})` : text);

function remarksOf(explanation: Explanation): string[] {
  const sentences = words.value.explain;
  const { steps, rounding, value } = explanation;
  const remarks: string[] = [];
  for (const step of steps) {
    if (step.id === 'fraction') remarks.push(sentences.branches[step.branch]);
    if (step.id === 'renormalized' && value !== null)
      remarks.push(sentences.renormalized(formatDecimal(step.counted), formatDecimal(step.whole)));
  }
  if (value !== null) remarks.push(`${sentences.roundedOnce(rounding.digits)} ${boundText(explanation)}`);
  return remarks.filter((remark) => remark.trim() !== '');
}

function boundText(explanation: Explanation): string {
  const sentences = words.value.explain;
  const bounded = explanation.steps.find((step) => step.id === 'bounded');
  const raw = explanation.steps.find((step) => step.id === 'raw');
  const [floor, cap] = [inputText(explanation, 'floor'), inputText(explanation, 'cap')];
  if (!raw || floor === null || cap === null) return '';
  if (!bounded) return sentences.untouched(floor, cap);
  const shown = percentText(raw.value, 2);
  return bounded.by === 'cap' ? sentences.capped(shown, cap) : sentences.floored(shown, floor);
}
