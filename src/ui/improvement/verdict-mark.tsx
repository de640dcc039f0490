import type { Verdict } from '../../domain/improvement/series-reading.ts';
import { words } from '../words/words.ts';

const SIGN: Readonly<Record<Verdict, readonly [sign: string, tone: string]>> = {
  signal: ['◆', 'done'],
  noise: ['●', 'neutral'],
  'too-few': ['◇', 'neutral'],
};

/** Signal or noise in a word with its sign; no colour stands alone, and no class is told. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const [sign, tone] = SIGN[verdict];
  return (
    <span class={`state-chip tone-${tone}`}>
      <span aria-hidden="true">{sign}</span>
      {words.value.improvement.verdicts[verdict]}
    </span>
  );
}
