import type { ComponentChildren } from 'preact';
import { words } from '../../words/words.ts';
import { VisuallyHidden } from '../visually-hidden.tsx';
import { RECEIPT_STEPS, type ReceiptStep } from './receipt-chain.tsx';
import { Rhombs } from './rhombs.tsx';

interface ReceiptLineProps {
  /** Last step reached. */
  readonly step: ReceiptStep;
  /** When, or the receipt number; absent for a step not reached. */
  readonly details: Readonly<Partial<Record<ReceiptStep, ComponentChildren>>>;
}

/** The chain with its moments, laid out in one line on wide screens: who waits for whom. */
export function ReceiptLine({ step, details }: ReceiptLineProps) {
  const { receiptSteps, stepDone, stepNext } = words.value.status;
  const reached = RECEIPT_STEPS.indexOf(step);
  return (
    <ol class="receipt-line">
      {RECEIPT_STEPS.map((name, index) => (
        <li key={name} class={placeClass(index, reached)}>
          <Rhombs filled={index <= reached ? 1 : 0} of={1} />
          <span class="receipt-line__step">{receiptSteps[name]}</span>
          <VisuallyHidden>{index <= reached ? stepDone : stepNext}</VisuallyHidden>
          <span class="receipt-line__detail">{details[name]}</span>
        </li>
      ))}
    </ol>
  );
}

function placeClass(index: number, reached: number): string {
  if (index <= reached) return 'receipt-line__place receipt-line__place--done';
  return index === reached + 1 ? 'receipt-line__place receipt-line__place--next' : 'receipt-line__place';
}
