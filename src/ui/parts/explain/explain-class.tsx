import { formatDecimal } from '../../../domain/number-input.ts';
import type { ClassId, RulePack } from '../../../domain/scoring/rule-pack.ts';
import { words } from '../../words/words.ts';
import { ClassScale } from '../value/class-scale.tsx';
import { threadsOf } from '../value/class-threads.ts';
import { UnverifiedTag } from '../value/unverified-tag.tsx';
import { NumberedStep } from './numbered-step.tsx';

interface ExplainClassProps {
  readonly classId: ClassId | null;
  readonly classes: RulePack['classes'];
}

/** Step 4: the five classes with their bounds, and which one holds. */
export function ExplainClass({ classId, classes }: ExplainClassProps) {
  const { explain, status } = words.value;
  const threads = threadsOf(classId);
  const title = threads === 0 ? explain.noClass : explain.classStep(status.classes[threads].toLowerCase());
  return (
    <NumberedStep number={4} title={title}>
      <ClassScale bounds={boundTexts(classes)} current={threads} />
      <p class="small">
        {classes.source}
        {classes.note && `. ${classes.note}`} {!classes.verified && <UnverifiedTag />}
      </p>
    </NumberedStep>
  );
}

type BoundTexts = [string, string, string, string, string];

/** Worst first: `≤ 50`, `> 50`, … */
function boundTexts({ bounds }: RulePack['classes']): BoundTexts {
  const worstFirst = [...bounds].reverse();
  const texts = worstFirst.map(({ above }, index) =>
    above === null ? `≤ ${formatDecimal(worstFirst[index + 1]?.above ?? '')}` : `> ${formatDecimal(above)}`,
  );
  return [0, 1, 2, 3, 4].map((index) => texts[index] ?? '') as BoundTexts;
}
