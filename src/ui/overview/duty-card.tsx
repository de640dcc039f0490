import { Card } from '../parts/card.tsx';
import { DutyChain } from '../parts/duty/duty-chain.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { words } from '../words/words.ts';
import type { DutyView } from './duty-view.ts';

/** Who answers for a figure, top first, with the persons who hold the positions. */
export function DutyCard({ duties }: { readonly duties: readonly DutyView[] }) {
  const { duty, dutyNote } = words.value.overview.missionPage;
  return (
    <Card title={duty}>
      <DutyChain
        duties={duties.map(({ position, detail, held, example }) => ({
          position,
          detail: (
            <>
              {detail} {example && <ExampleTag />}
            </>
          ),
          done: held,
        }))}
      />
      <p class="quiet small">{dutyNote}</p>
    </Card>
  );
}
