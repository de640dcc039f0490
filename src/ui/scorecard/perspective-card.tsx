import type { Perspective } from '../../domain/indicator.ts';
import { BulletBar } from '../parts/bullet-bar.tsx';
import { ClassChip } from '../parts/class-chip.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ExampleTag } from '../parts/example-tag.tsx';
import { IconTile } from '../parts/icon-tile.tsx';
import type { IconName } from '../parts/icons.ts';
import { Threads } from '../parts/threads.tsx';
import { words } from '../words/words.ts';
import type { IndicatorRow, PerspectiveBlock } from './scorecard-model.ts';

const ICON: Readonly<Record<Perspective, IconName>> = {
  customer: 'smile',
  financial: 'wallet',
  'internal-process': 'workflow',
  'learning-growth': 'graduation-cap',
};

/** One of the four perspectives with its indicators. Every number is a link to its explanation. */
export function PerspectiveCard({ block }: { readonly block: PerspectiveBlock }) {
  const { scorecard } = words.value;
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
      {block.rows.length === 0 ? (
        <EmptyState>{scorecard.noIndicators}</EmptyState>
      ) : (
        <PerspectiveRows rows={block.rows} />
      )}
      {block.missing && <p class="perspective__missing">{block.missing}</p>}
    </section>
  );
}

export function PerspectiveRows({ rows }: { readonly rows: readonly IndicatorRow[] }) {
  return (
    <ul class="score-rows">
      {rows.map((row) => (
        <li key={row.key}>
          <ScoreRow row={row} />
        </li>
      ))}
    </ul>
  );
}

function ScoreRow({ row }: { readonly row: IndicatorRow }) {
  const { scorecard, status } = words.value;
  return (
    <a class="score-row" href={row.explainHref}>
      <span class="score-row__text">
        <span class="score-row__name">
          {row.name}
          {row.lowerIsBetter && (
            <>
              <span aria-hidden="true"> ↓</span>
              <span class="visually-hidden">, {scorecard.lowerBetter}</span>
            </>
          )}
        </span>
        <span class="score-row__against">
          {row.against} {row.example && <ExampleTag />}
        </span>
      </span>
      <span class="score-row__bar">
        <BulletBar attainment={row.attainment} threads={row.threads} />
      </span>
      <span class={`score-row__value class-${row.threads}`}>
        <span class="score-row__number">
          {row.shown ?? '–'} <Threads filled={row.threads} />
          <span class="visually-hidden">, {status.classes[row.threads]}</span>
        </span>
        {row.raw && <span class="score-row__beside">{row.raw}</span>}
        {row.beside && <span class="score-row__beside">{row.beside}</span>}
      </span>
      <span class="visually-hidden">. {scorecard.explain}</span>
    </a>
  );
}
