import { fetching } from '../../../app/live/bootstrap.ts';
import { present } from '../../../app/live/clock-tick.ts';
import { words } from '../../words/words.ts';
import { Notice } from './notice.tsx';

/** How long a repair is still worth telling, ms. */
const TOLD_FOR = 86_400_000;

/** How far the first fetching is, in words and as a bar; and that a difference to the server was mended. */
export function FetchProgress() {
  const known = fetching.value;
  if (!known) return null;
  const { fetchProgress } = words.value;
  const { state, packs, packsHere, pulled, repairedAt } = known;
  const isRecent = repairedAt !== null && present.value - repairedAt < TOLD_FOR;
  if (state === 'done')
    return isRecent ? (
      <Notice tone="info" title={fetchProgress.repaired.title}>
        {fetchProgress.repaired.body}
      </Notice>
    ) : null;
  const title = isRecent ? fetchProgress.repairing : fetchProgress.title;
  if (state === 'wanted')
    return (
      <Notice tone="neutral" title={title}>
        {fetchProgress.asking}
      </Notice>
    );
  return (
    <Notice tone="neutral" title={title}>
      {state === 'packs'
        ? fetchProgress.packs(packsHere, packs)
        : fetchProgress.rows(packsHere.rows + pulled)}
      {packs.bytes > 0 && (
        <progress class="fetch-progress" max={packs.bytes} value={packsHere.bytes} aria-label={title} />
      )}
    </Notice>
  );
}
