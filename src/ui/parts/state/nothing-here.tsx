import { facts } from '../../../app/live/facts.ts';
import type { StateSentence } from '../../words/sentence.ts';
import { words } from '../../words/words.ts';
import { StateCard } from './state-card.tsx';
import { ToImport } from './to-import.tsx';

/** A page without a unit to show: nobody's yet where there are no indicators at all, otherwise others' to read. */
export function NothingHere({ others }: { readonly others: StateSentence }) {
  const isBeginning = facts.value?.indicators.size === 0;
  return (
    <StateCard
      icon="circle-dashed"
      tone="neutral"
      words={isBeginning ? words.value.parts.noIndicators : others}
      actions={isBeginning && <ToImport />}
    />
  );
}
