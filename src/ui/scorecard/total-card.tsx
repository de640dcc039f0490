import type { ComponentChildren } from 'preact';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { BASES } from '../parts/value/bases.ts';
import { ClassChip } from '../parts/value/class-chip.tsx';
import { RuleMark } from '../parts/value/rule-mark.tsx';
import { words } from '../words/words.ts';
import type { TotalView } from './scorecard-model.ts';

interface TotalCardProps {
  readonly title: string;
  readonly view: TotalView;
  /** What the total is made of, beside it. */
  readonly children: ComponentChildren;
}

/** The total and the same on the other stages, beside what it is made of. */
export function TotalCard({ title, view, children }: TotalCardProps) {
  const { scorecard } = words.value;
  return (
    <section class="card total-card" aria-label={title}>
      <div class="total-card__value">
        <p class="quiet">{title}</p>
        <p class="figure figure--key">
          <span class="figure__value">{view.shown ?? '–'}</span>
          <ClassChip threads={view.threads}>{view.shown === null ? scorecard.noTotal : undefined}</ClassChip>
        </p>
        <OtherTotals view={view} />
      </div>
      <div class="total-card__parts">{children}</div>
      <ButtonLink href={view.explainHref} icon="calculator">
        {scorecard.explain}
      </ButtonLink>
      <RuleMark rules={view.unverified} />
    </section>
  );
}

/** Provisional is never hidden behind what was approved. */
function OtherTotals({ view }: { readonly view: TotalView }) {
  const { scorecard } = words.value;
  const others = BASES.filter((basis) => basis !== view.basis);
  return (
    <p class="quiet small">
      {others
        .map((basis) => `${scorecard.bases[basis].toLowerCase()} ${view.totals[basis] ?? '–'}`)
        .join(' · ')}
    </p>
  );
}
