import type { ComponentChildren } from 'preact';
import { RhombNumber } from '../value/rhomb-number.tsx';

interface NumberedStepProps {
  readonly number: number;
  readonly title: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One of the five steps of an explanation. */
export function NumberedStep({ number, title, children }: NumberedStepProps) {
  return (
    <section class="step">
      <RhombNumber number={number} />
      <div class="step__text">
        <h3>{title}</h3>
        {children}
      </div>
    </section>
  );
}
