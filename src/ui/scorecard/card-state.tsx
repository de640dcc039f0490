import { Button } from '../parts/button.tsx';
import { FetchProgress } from '../parts/fetch-progress.tsx';
import { LoadingLine } from '../parts/loading-line.tsx';
import { Screen } from '../parts/screen.tsx';
import { StateCard } from '../parts/state-card.tsx';
import { words } from '../words/words.ts';

/** In place of a card that is being opened. */
export function CardLoading() {
  return (
    <Screen title={words.value.scorecard.title}>
      <FetchProgress />
      <LoadingLine />
    </Screen>
  );
}

/** In place of a card that the worker could not compute. */
export function CardFailed() {
  const { title, failed, reload } = words.value.scorecard;
  return (
    <Screen title={title}>
      <StateCard
        icon="octagon-x"
        tone="error"
        words={failed}
        actions={<Button onPress={() => location.reload()}>{reload}</Button>}
      />
    </Screen>
  );
}

/** In place of a card that the position at work does not have. */
export function NoCard() {
  const { title, noUnit } = words.value.scorecard;
  return (
    <Screen title={title}>
      <StateCard icon="circle-dashed" tone="neutral" words={noUnit} />
    </Screen>
  );
}
