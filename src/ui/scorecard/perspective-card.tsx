import type { Perspective } from '../../domain/indicator.ts';
import { IconTile } from '../parts/icon-tile.tsx';
import type { IconName } from '../parts/icons.ts';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { ClassChip } from '../parts/value/class-chip.tsx';
import { SharedMarksLine } from '../parts/value/shared-marks.tsx';
import { words } from '../words/words.ts';
import { ObjectiveGroup } from './objective-group.tsx';
import { marksOfRows, ScoreRows } from './score-rows.tsx';
import type { PerspectiveBlock } from './scorecard-model.ts';

const ICON: Readonly<Record<Perspective, IconName>> = {
  customer: 'smile',
  financial: 'wallet',
  'internal-process': 'workflow',
  'learning-growth': 'graduation-cap',
};

/** One of the four perspectives with its indicators. Every number is a link to its explanation. */
export function PerspectiveCard({ block }: { readonly block: PerspectiveBlock }) {
  const { scorecard } = words.value;
  const rows = [...block.objectives.flatMap((objective) => objective.rows), ...block.rows];
  const shared = marksOfRows(rows);
  return (
    <section class="card perspective" aria-label={block.name}>
      <div class="perspective__head">
        <IconTile icon={ICON[block.id]} />
        <h2 class="perspective__name">
          {block.name}
          <span class="perspective__weight">{scorecard.weight(block.weight)}</span>
        </h2>
        <a class="perspective__value" href={block.explainHref}>
          {block.shown !== null && <span class="perspective__figure">{block.shown}</span>}
          <ClassChip threads={block.threads} />
          <span class="visually-hidden"> {scorecard.explainOf(block.name)}</span>
        </a>
      </div>
      {block.beside && <p class="quiet small">{block.beside}</p>}
      <SharedMarksLine shared={shared} />
      {block.rows.length + block.objectives.length === 0 && <EmptyState>{scorecard.noIndicators}</EmptyState>}
      {block.objectives.map((objective) => (
        <ObjectiveGroup key={objective.key} block={objective} within={block.name} shared={shared} />
      ))}
      {block.rows.length > 0 && block.objectives.length > 0 && (
        <h3 class="objective__loose">{scorecard.withoutObjective}</h3>
      )}
      {block.rows.length > 0 && <ScoreRows rows={block.rows} shared={shared} />}
      {block.renormalized && <p class="perspective__missing">{block.renormalized}</p>}
      {block.missing && <p class="perspective__missing">{block.missing}</p>}
    </section>
  );
}
