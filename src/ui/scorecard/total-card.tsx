import { ButtonLink } from '../parts/button-link.tsx';
import { ClassChip } from '../parts/class-chip.tsx';
import { short, toPixels } from '../parts/geometry.ts';
import { RuleMark } from '../parts/rule-mark.tsx';
import { words } from '../words/words.ts';
import type { PerspectiveBlock, ScorecardPageView } from './scorecard-model.ts';

/** The total, the same on the other stages, and the points each perspective brings. */
export function TotalCard({ view }: { readonly view: ScorecardPageView }) {
  const { scorecard } = words.value;
  return (
    <section class="card total-card" aria-label={scorecard.total}>
      <div class="total-card__value">
        <p class="quiet">{scorecard.total}</p>
        <p class="figure figure--key">
          <span class="figure__value">{view.shown ?? '–'}</span>
          <ClassChip threads={view.threads}>{view.shown === null ? scorecard.noTotal : undefined}</ClassChip>
        </p>
        <OtherTotals view={view} />
      </div>
      <div class="total-card__parts">
        <p class="quiet small">{scorecard.contributions(view.weightOfEach)}</p>
        <ul class="contributions">
          {view.perspectives.map((block) => (
            <Contribution key={block.id} block={block} weighted={view.weightOfEach === null} />
          ))}
        </ul>
      </div>
      <ButtonLink href={view.explainHref} icon="calculator">
        {scorecard.explain}
      </ButtonLink>
      <RuleMark rules={view.unverified} />
    </section>
  );
}

/** Provisional is never hidden behind what was approved. */
function OtherTotals({ view }: { readonly view: ScorecardPageView }) {
  const { scorecard } = words.value;
  const others = (['approved', 'verified', 'provisional'] as const).filter((basis) => basis !== view.basis);
  return (
    <p class="quiet small">
      {others
        .map((basis) => `${scorecard.bases[basis].toLowerCase()} ${view.totals[basis] ?? '–'}`)
        .join(' · ')}
    </p>
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
