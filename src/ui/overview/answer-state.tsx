import { Button } from '../parts/button.tsx';
import { LoadingLine } from '../parts/loading-line.tsx';
import { StateCard } from '../parts/state-card.tsx';
import { words } from '../words/words.ts';

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
