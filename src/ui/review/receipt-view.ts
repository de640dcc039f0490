import type { SeenEntry } from '../../app/facts/facts.ts';
import type { Entry } from '../../domain/entry.ts';
import { isApproved } from '../../domain/workflow/state.ts';
import type { ReceiptStep } from '../parts/value/receipt-chain.tsx';
import { words } from '../words/words.ts';
import type { Duty, ReviewView } from './review-model.ts';

interface ReceiptTools {
  readonly duty: Duty;
  readonly brief: (at: number) => string;
  readonly ownWork: boolean;
}

/**
 * Where the value stands by what the endpoint confirmed; a decision of this device that has not left yet is named on
 * the step it will make, never counted as made.
 */
export function receiptView(seen: SeenEntry, tools: ReceiptTools): ReviewView['receipt'] {
  const { review } = words.value;
  const { entry, confirmed } = seen;
  const step = stepOf(confirmed);
  const last = (command: string) => entry.trail.findLast((one) => one.command === command);
  const submitted = last('submission.submit');
  const details: Partial<Record<ReceiptStep, string>> = {};
  if (entry.value.v > 0) details['on-device'] = tools.brief(entry.value.at);
  if (submitted && step !== 'on-device') details.received = tools.brief(submitted.receivedAt);
  if (step === 'verified' || step === 'approved') {
    const verified = last('submission.verify');
    if (verified) details.verified = tools.brief(verified.at);
  }
  if (step === 'approved') details.approved = tools.brief(entry.status.at);
  const decidedHere = stepOf(entry) !== step && seen.local.status;
  if (step === 'received') details.verified = decidedHere ? review.onDevice : waitsFor('verify', tools);
  if (step === 'verified') details.approved = decidedHere ? review.onDevice : waitsFor('approve', tools);
  return { step, details };
}

function stepOf(entry: Entry | null): ReceiptStep {
  if (!entry) return 'on-device';
  const { state } = entry.status.value;
  if (isApproved(state)) return 'approved';
  return state === 'verified' ? 'verified' : 'received';
}

function waitsFor(duty: Duty, tools: ReceiptTools): string {
  const { review } = words.value;
  if (duty === tools.duty && !tools.ownWork) return review.waitsForYou;
  return duty === 'verify' ? review.waitsForVerifier : review.waitsForHead;
}
