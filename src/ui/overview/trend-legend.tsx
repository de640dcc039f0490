import { TrendMark } from '../parts/value/trend-mark.tsx';
import { words } from '../words/words.ts';

/** What the signs mean, at the foot of every screen that shows them. */
export function TrendLegend() {
  const { legend } = words.value.overview;
  return (
    <span class="cluster">
      <TrendMark kind="real-up" effect="neutral" word={legend.real} />
      <TrendMark kind="usual" effect="neutral" word={legend.usual} />
      <TrendMark kind="up" effect="neutral" word={legend.compared} />
      <TrendMark kind="unread" effect="neutral" word={legend.unread} />
    </span>
  );
}
