import { words } from '../../words/words.ts';
import { Rhombs } from './rhombs.tsx';

/** Where a value is; the order is the chain. */
export const RECEIPT_STEPS = ['on-device', 'sent', 'received', 'verified', 'approved'] as const;
export type ReceiptStep = (typeof RECEIPT_STEPS)[number];

/** What can hold a value up at a step. */
const STUCK_REASONS = ['returned', 'two-values', 'two-notes', 'rejected', 'waiting-evidence'] as const;
export type StuckReason = (typeof STUCK_REASONS)[number];

interface ReceiptChainProps {
  /** Last step reached. */
  readonly step: ReceiptStep;
  readonly stuck?: StuckReason | undefined;
}

/** Rantai tanda terima: five rhombs and the word of the place where the value is now. */
export function ReceiptChain({ step, stuck }: ReceiptChainProps) {
  const { receiptSteps, stuckReasons } = words.value.status;
  return (
    <span class={stuck ? 'receipt receipt--stuck' : 'receipt'}>
      <Rhombs filled={RECEIPT_STEPS.indexOf(step) + 1} of={5} stuck={stuck !== undefined} />
      <span class="receipt__word">{stuck ? stuckReasons[stuck] : receiptSteps[step]}</span>
    </span>
  );
}
