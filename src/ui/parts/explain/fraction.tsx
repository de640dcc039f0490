import type { ComponentChildren } from 'preact';
import { words } from '../../words/words.ts';
import { VisuallyHidden } from '../visually-hidden.tsx';

interface FractionProps {
  readonly top: ComponentChildren;
  readonly bottom: ComponentChildren;
}

/** The real inputs of a formula, one above the other. */
export function Fraction({ top, bottom }: FractionProps) {
  return (
    <span class="fraction">
      <span class="fraction__top">{top}</span>
      <VisuallyHidden> {words.value.parts.dividedBy} </VisuallyHidden>
      <span class="fraction__bottom">{bottom}</span>
    </span>
  );
}
