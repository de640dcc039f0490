import type { ComponentChildren } from 'preact';
import { FreshMark } from '../parts/value/changes.tsx';
import { ClassChip } from '../parts/value/class-chip.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { Figure } from '../parts/value/figure.tsx';
import { RuleMark } from '../parts/value/rule-mark.tsx';
import { TrendMark } from '../parts/value/trend-mark.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import type { FigureHeadView } from './figure-head-view.ts';

interface FigureHeadProps {
  readonly head: FigureHeadView;
  /** What `FreshMark` knows the figure by. */
  readonly area?: string | undefined;
  /** Button that explains the figure. */
  readonly tools?: ComponentChildren;
}

/** Big number with direction, class and what it stands against. */
export function FigureHead({ head, area, tools }: FigureHeadProps) {
  return (
    <div class="figure-head">
      <div class="stack">
        <p class="quiet">
          {head.name} · {head.period}
          {!head.verified && <UnverifiedTag />}
          {head.example && <ExampleTag />}
        </p>
        <Figure value={head.value} unit={head.unit}>
          <ClassChip threads={head.chip.threads}>{head.chip.text}</ClassChip>
          {area !== undefined && <FreshMark code={area} />}
        </Figure>
        <p class="cluster">
          <TrendMark {...head.mark} />
          {head.waiting && <span class="warn-text small">{head.waiting}</span>}
          {tools}
        </p>
        <RuleMark rules={head.unverified} />
      </div>
      <dl class="figure-head__facts">
        {head.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
