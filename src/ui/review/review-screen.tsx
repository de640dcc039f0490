import { useEffect, useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { fetchEvidenceAhead } from '../../app/commands/fetch-evidence-ahead.ts';
import { facts, readingFailed } from '../../app/live/facts.ts';
import { inbox } from '../../app/live/inbox.ts';
import { plausibilities } from '../../app/live/plausibilities.ts';
import { position } from '../../app/live/position.ts';
import { connection } from '../../app/live/sync-status.ts';
import { Button } from '../parts/control/button.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { StateCard } from '../parts/state/state-card.tsx';
import { words } from '../words/words.ts';
import { ReviewDesk } from './review-desk.tsx';

interface ReviewScreenProps {
  /** Entry in the address; absent on the bare list. */
  readonly id?: string | undefined;
}

/** Route `/setujui` and `/setujui/:id`, for verifier and head. */
export function ReviewScreen({ id }: ReviewScreenProps) {
  const { route } = useLocation();
  const shown = id ?? null;
  const found = useMemo(
    () =>
      plausibilities(() => {
        const waiting = inbox.value?.waiting.map(({ seen }) => seen.id) ?? [];
        return shown === null || waiting.includes(shown) ? waiting : [...waiting, shown];
      }),
    [shown],
  );
  useEffect(() => found.stop, [found]);
  const waiting = inbox.value?.waiting;
  const connected = connection.value === 'connected';
  useEffect(() => {
    if (waiting && connected) fetchEvidenceAhead(waiting.map(({ seen }) => seen)).catch(console.error);
  }, [waiting, connected]);
  const { review } = words.value;
  if (readingFailed.value !== null) return <Failed />;
  if (!facts.value || !inbox.value) {
    return (
      <Screen title={review.title}>
        <LoadingLine />
      </Screen>
    );
  }
  const role = position.value?.role;
  if (role !== 'verifier' && role !== 'head') {
    return (
      <Screen title={review.title}>
        <StateCard icon="lock-keyhole" tone="neutral" words={review.noRole} />
      </Screen>
    );
  }
  return (
    <ReviewDesk
      key={position.value?.id}
      id={shown}
      plausible={found.answer.value.value ?? new Map()}
      route={route}
    />
  );
}

function Failed() {
  const { review } = words.value;
  return (
    <Screen title={review.title}>
      <StateCard
        icon="octagon-x"
        tone="error"
        words={review.failed}
        actions={<Button onPress={() => location.reload()}>{review.reload}</Button>}
      />
    </Screen>
  );
}
