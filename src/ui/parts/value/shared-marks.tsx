import { words } from '../../words/words.ts';
import { ExampleTag } from './example-tag.tsx';
import { RuleTag } from './rule-mark.tsx';

/** What holds for every figure of a table and so is said once above it, not in every row. */
export interface SharedMarks {
  readonly example: boolean;
  readonly ruleUnverified: boolean;
}

/** `marks` answers null for what a row has nothing to be marked of: without attainment there is no rule. */
export function sharedMarks<Row>(
  rows: readonly Row[],
  marks: (row: Row) => { readonly [Mark in keyof SharedMarks]: boolean | null },
): SharedMarks {
  const each = rows.map(marks);
  const isShared = (mark: keyof SharedMarks): boolean =>
    each.some((one) => one[mark] === true) && each.every((one) => one[mark] !== false);
  return { example: isShared('example'), ruleUnverified: isShared('ruleUnverified') };
}

export function SharedMarksLine({ shared }: { readonly shared: SharedMarks }) {
  const { example, ruleUnverified } = shared;
  if (!example && !ruleUnverified) return null;
  return (
    <p class="shared-marks small">
      {words.value.parts.everyFigure} {example && <ExampleTag />} {ruleUnverified && <RuleTag />}
    </p>
  );
}

/** The same beside the filters in a file of the table. */
export function sharedMarksNote({ example, ruleUnverified }: SharedMarks, note: string): string {
  const { parts } = words.value;
  const marks = [example && parts.example, ruleUnverified && parts.ruleUnverified].filter(Boolean).join(', ');
  return [note, marks && `${parts.everyFigure} ${marks}`].filter(Boolean).join(' · ');
}
