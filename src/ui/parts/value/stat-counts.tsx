import { words } from '../../words/words.ts';
import type { ReceiptStep } from './receipt-chain.tsx';
import { RECEIPT_STEPS } from './receipt-chain.tsx';

/** How many things stand at each of the five places; the first one is the person's own concern. */
export function StatCounts({ counts }: { readonly counts: Readonly<Record<ReceiptStep, number>> }) {
  return (
    <dl class="stat-counts">
      {RECEIPT_STEPS.map((step, index) => (
        <div
          key={step}
          class={
            index === 0 && counts[step] > 0 ? 'stat-counts__item stat-counts__item--own' : 'stat-counts__item'
          }
        >
          <dt>{words.value.status.receiptSteps[step]}</dt>
          <dd>{counts[step]}</dd>
        </div>
      ))}
    </dl>
  );
}
