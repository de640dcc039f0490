import { short, toPixels } from '../parts/chart/geometry.ts';
import { words } from '../words/words.ts';
import type { PerspectiveBlock, ScorecardPageView } from './scorecard-model.ts';

/** The points each perspective brings to the total of a unit. */
export function Contributions({
  weightOfEach,
  perspectives,
}: Pick<ScorecardPageView, 'weightOfEach' | 'perspectives'>) {
  return (
    <>
      <p class="quiet small">{words.value.scorecard.contributions(weightOfEach)}</p>
      <ul class="contributions">
        {perspectives.map((block) => (
          <Contribution key={block.id} block={block} weighted={weightOfEach === null} />
        ))}
      </ul>
    </>
  );
}

interface ContributionProps {
  readonly block: PerspectiveBlock;
  readonly weighted: boolean;
}

function Contribution({ block, weighted }: ContributionProps) {
  const { scorecard } = words.value;
  const filled = Math.min(Math.max(toPixels(block.value) ?? 0, 0), 120);
  return (
    <li class={`contributions__item class-${block.threads}`}>
      <svg width="100%" height="9" viewBox="0 0 120 9" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bullet__ground" width="120" height="9" />
        <rect class="bullet__bar" width={short(filled)} height="9" />
      </svg>
      {block.contribution === null ? (
        <span class="quiet">{scorecard.noContribution(block.shortName)}</span>
      ) : (
        <span>
          <strong>{block.contribution}</strong> {block.shortName}
          {weighted && <span class="quiet"> {scorecard.weight(block.weight)}</span>}
        </span>
      )}
    </li>
  );
}
