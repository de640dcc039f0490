import { ClassChip } from '../parts/value/class-chip.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import type { SharedMarks } from '../parts/value/shared-marks.tsx';
import { words } from '../words/words.ts';
import { ScoreRows } from './score-rows.tsx';
import type { ObjectiveBlock } from './scorecard-model.ts';

interface ObjectiveGroupProps {
  readonly block: ObjectiveBlock;
  /** Name of the perspective: an objective may stand in several. */
  readonly within: string;
  /** What the perspective says of all its rows already. */
  readonly shared: SharedMarks;
}

/** An objective within its perspective: its score, what it is measured by, and what is done for it. */
export function ObjectiveGroup({ block, within, shared }: ObjectiveGroupProps) {
  const { scorecard } = words.value;
  return (
    <section class="objective" aria-label={`${scorecard.objective}: ${block.name}, ${within}`}>
      <a class="objective__head" href={block.explainHref}>
        <span class="objective__text">
          <span class="objective__kind">{scorecard.objective}</span>
          <span class="objective__name">
            {block.name} {!shared.example && block.example && <ExampleTag />}
          </span>
          {(block.share || block.beside) && (
            <span class="objective__share">{[block.share, block.beside].filter(Boolean).join(' · ')}</span>
          )}
        </span>
        <span class="objective__value">
          {block.shown !== null && <span class="objective__figure">{block.shown}</span>}
          <ClassChip threads={block.threads} />
        </span>
        <span class="visually-hidden">. {scorecard.explain}</span>
      </a>
      <ScoreRows rows={block.rows} shared={shared} />
      {block.renormalized && <p class="perspective__missing">{block.renormalized}</p>}
      <Initiatives block={block} />
    </section>
  );
}

function Initiatives({ block: { initiatives } }: { readonly block: ObjectiveBlock }) {
  if (initiatives.length === 0) return null;
  return (
    <div class="initiatives">
      <span class="quiet small">{words.value.scorecard.initiatives}</span>
      <ul>
        {initiatives.map(({ id, name, href }) => (
          <li key={id}>
            <a class="initiatives__link" href={href}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
