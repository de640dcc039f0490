import { Button } from '../parts/control/button.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { FetchProgress } from '../parts/state/fetch-progress.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { StateCard } from '../parts/state/state-card.tsx';
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

/** In place of a card that nobody has, or whose values the position at work does not read. */
export function NoCard({ isOwn }: { readonly isOwn: boolean }) {
  const { title, noUnit, noValues, ownCard } = words.value.scorecard;
  return (
    <Screen title={title}>
      <StateCard
        icon="circle-dashed"
        tone="neutral"
        words={isOwn ? noUnit : noValues}
        actions={!isOwn && <ButtonLink href="/kartu-skor">{ownCard}</ButtonLink>}
      />
    </Screen>
  );
}
