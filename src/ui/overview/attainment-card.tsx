import type { ComponentChildren } from 'preact';
import { formatDecimal } from '../../domain/number-input.ts';
import { Card } from '../parts/card.tsx';
import { ClassChip } from '../parts/value/class-chip.tsx';
import { Figure } from '../parts/value/figure.tsx';
import { RuleMark } from '../parts/value/rule-mark.tsx';
import { words } from '../words/words.ts';
import type { AttainmentView } from './indicator-view.ts';

interface AttainmentCardProps {
  readonly view: AttainmentView;
  /** The button that explains it. */
  readonly tools: ComponentChildren;
}

/** Attainment of one year, or in words why it cannot be had. */
export function AttainmentCard({ view, tools }: AttainmentCardProps) {
  const { page } = words.value.overview;
  return (
    <Card>
      <div class="spread">
        <p class="quiet">{page.attainment(view.year)}</p>
        {tools}
      </div>
      {view.percent ? (
        <Figure value={formatDecimal(view.percent)} unit="%">
          <ClassChip threads={view.threads} />
        </Figure>
      ) : (
        <p class="stack">
          <span class="attainment__none">{page.noAttainment}</span>
          <span class="quiet">{view.reason}</span>
        </p>
      )}
      {view.against && (
        <p>
          {view.against}
          {view.position && (
            <span class="quiet small"> ({words.value.overview.positionOf(view.position)})</span>
          )}
        </p>
      )}
      <RuleMark rules={view.unverified} />
    </Card>
  );
}
