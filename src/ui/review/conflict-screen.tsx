import { entryDetail } from '../../app/live/entry-detail.ts';
import { facts } from '../../app/live/facts.ts';
import { disputedFacet } from '../../domain/entry.ts';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { StateCard } from '../parts/state/state-card.tsx';
import { words } from '../words/words.ts';
import { ConflictDesk } from './conflict-desk.tsx';

interface ConflictScreenProps {
  readonly id: string;
}

/** Route `/dua-nilai/:id`. */
export function ConflictScreen({ id }: ConflictScreenProps) {
  const { conflict, review } = words.value;
  const detail = entryDetail(id).value;
  if (!facts.value) {
    return (
      <Screen title={conflict.title} back="/setujui">
        <LoadingLine />
      </Screen>
    );
  }
  const facet = detail && disputedFacet(detail.seen.entry);
  if (!detail || !facet) {
    return (
      <Screen title={conflict.title} back="/setujui">
        <StateCard
          icon={detail ? 'check-check' : 'circle-dashed'}
          tone="neutral"
          words={detail ? conflict.settled : review.gone}
          actions={detail && <ButtonLink href={`/setujui/${id}`}>{conflict.toFigure}</ButtonLink>}
        />
      </Screen>
    );
  }
  return <ConflictDesk key={`${id}${facet}`} detail={detail} />;
}
