import { words } from '../../words/words.ts';
import { Button } from '../control/button.tsx';
import { LoadingLine } from './loading-line.tsx';
import { StateCard } from './state-card.tsx';

/** What stands in place of an answer: the device is opening, or the computation stopped. */
export function AnswerState({ failed }: { readonly failed: boolean }) {
  if (!failed) return <LoadingLine />;
  const { failed: sentences } = words.value.overview;
  return (
    <StateCard
      icon="octagon-x"
      tone="error"
      words={sentences}
      actions={
        <Button icon="refresh-cw" onPress={() => location.reload()}>
          {sentences.retry}
        </Button>
      }
    />
  );
}
