import { directives } from '../../app/live/directives.ts';
import { facts } from '../../app/live/facts.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { decidedDirectives } from '../../domain/dossier/readings/meetings.ts';
import { Card } from '../parts/card.tsx';
import { DirectiveLine } from '../parts/duty/directive-line.tsx';
import { RowList } from '../parts/row-list.tsx';
import { words } from '../words/words.ts';

/** What became of the decisions of a closed meeting. */
export function GivenDirectives({ dossier }: { readonly dossier: Dossier }) {
  const world = facts.value?.world;
  if (dossier.status.value.state !== 'closed' || !world) return null;
  const ids = new Set(decidedDirectives(dossier, '').map(({ key }) => world.dossierId(key)));
  const given = directives.value.filter(({ key }) => ids.has(world.dossierId(key)));
  const title = words.value.meetings.given;
  if (given.length === 0) return null;
  return (
    <Card title={title} flush>
      <RowList flush label={title}>
        {given.map((one) => (
          <DirectiveLine key={one.key.name} directive={one} />
        ))}
      </RowList>
    </Card>
  );
}
