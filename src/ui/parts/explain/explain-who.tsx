import type { ComponentChildren } from 'preact';
import type { Explanation } from '../../../domain/scoring/explain.ts';
import { periodText } from '../../words/date.ts';
import { words } from '../../words/words.ts';
import { UnverifiedTag } from '../value/unverified-tag.tsx';
import { NumberedStep } from './numbered-step.tsx';

interface ExplainWhoProps {
  readonly explanation: Explanation;
  readonly whoAndWhen: (entry: string) => ComponentChildren;
}

/** Step 5: the people behind every entry that took part, and the rule pack that made the number. */
export function ExplainWho({ explanation, whoAndWhen }: ExplainWhoProps) {
  const { pack } = explanation;
  const sentences = words.value.explain;
  const entries = entriesOf(explanation);
  return (
    <NumberedStep number={5} title={sentences.whoAndWhen}>
      {entries.length === 0 && explanation.formulaId !== 'weighted-mean' && <p>{sentences.noOne}</p>}
      {entries.map(({ id, period }) => (
        <div key={id} class="stack">
          {entries.length > 1 && period && <h4 class="explain-period">{periodText(period)}</h4>}
          {whoAndWhen(id)}
        </div>
      ))}
      <p class="small">
        {sentences.pack(pack.id, pack.version)} · {pack.source} {!pack.verified && <UnverifiedTag />}
      </p>
    </NumberedStep>
  );
}

/** Entries whose values are inputs of this number; of a mean of many indicators each part names its own. */
function entriesOf(
  explanation: Explanation,
): readonly { readonly id: string; readonly period: string | null }[] {
  if (explanation.formulaId === 'weighted-mean') return [];
  const found = new Map<string, string | null>();
  for (const node of [explanation, ...explanation.children]) {
    for (const { origin } of node.inputs)
      if (origin.kind === 'entry' && origin.id !== null) found.set(origin.id, origin.period);
  }
  return [...found].map(([id, period]) => ({ id, period }));
}
