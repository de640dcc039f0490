import type { ComponentChildren } from 'preact';
import { words } from '../../words/words.ts';
import { VisuallyHidden } from '../visually-hidden.tsx';

interface ScoreCellProps {
  readonly name: string;
  /** Formatted with its unit. */
  readonly value: string;
  /** `TrendMark` or plain `ClassChip`. */
  readonly mark: ComponentChildren;
  /** Difference and period: `−0,53 · Sep 2025`. */
  readonly detail: ComponentChildren;
  readonly spark?: ComponentChildren;
  readonly tags?: ComponentChildren;
  /** The indicator's page, with its explanation. */
  readonly href: string;
}

/** Sel skor: the whole cell is one link that leads to the explanation. */
export function ScoreCell({ name, value, mark, detail, spark, tags, href }: ScoreCellProps) {
  return (
    <a class="score-cell" href={href}>
      <span class="score-cell__name">
        {name} {tags}
      </span>
      <span class="score-cell__value">{value}</span>
      <span class="score-cell__spark">{spark}</span>
      <span class="score-cell__mark">{mark}</span>
      <span class="score-cell__detail">{detail}</span>
      <VisuallyHidden>. {words.value.parts.explainThis}</VisuallyHidden>
    </a>
  );
}
