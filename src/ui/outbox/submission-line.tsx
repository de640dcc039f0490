import { ownValue } from '../../app/facts/own-value.ts';
import type { Submission } from '../../app/facts/unsent.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { actor, areaName } from '../../app/live/names.ts';
import { countedEvidence, type Entry } from '../../domain/entry.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { ListRow } from '../parts/list-row.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { ReceiptChain } from '../parts/value/receipt-chain.tsx';
import { momentDayText, periodShortText, recentText, zoneLabel } from '../words/date.ts';
import { sizeText } from '../words/number.ts';
import { receiptNumber } from '../words/receipt.ts';
import { words } from '../words/words.ts';

/** One entry of the ledger: value, chain, and the line that says what holds it or who signed it. */
export function SubmissionLine({ submission }: { readonly submission: Submission }) {
  const known = facts.value;
  const entry = known?.entries.get(submission.id)?.entry;
  const indicator = entry && known?.indicators.get(entry.indicator);
  if (!entry || !indicator) return null;
  // A person whose value waits beside another finds it here, not the other one under his or her name.
  const amount = ownValue(entry, known.person);
  const isPart = known?.areas.get(entry.area)?.parent != null;
  return (
    <ListRow
      href={`/tugas/${submission.id}/isi`}
      title={
        <>
          {indicator.name}
          {isPart && ` · ${areaName(entry.area)}`} <span class="quiet">{periodShortText(entry.period)}</span>
          {entry.example && (
            <>
              {' '}
              <ExampleTag />
            </>
          )}
        </>
      }
      value={amount?.kind === 'amount' ? formatDecimal(amount.amount) : undefined}
      unit={amount?.kind === 'amount' ? indicator.measureUnit : undefined}
      detail={detailOf(submission, entry)}
    >
      <ReceiptChain step={submission.place} stuck={submission.stuck ?? undefined} />
    </ListRow>
  );
}

function detailOf(submission: Submission, entry: Entry): string {
  const files = countedEvidence(entry);
  const received = files.filter((item) => item.receipt !== undefined).length;
  const filesText = received > 0 ? words.value.outbox.filesReceived(received, files.length) : '';
  return [stepText(submission, entry), filesText].filter((part) => part !== '').join(' · ');
}

function stepText({ place, missingFiles, changedAt, receipt }: Submission, entry: Entry): string {
  const text = words.value.outbox;
  const zone = facts.value?.timeZone;
  if (!zone) return '';
  const file = missingFiles[0];
  if (file && file.arrived > 0 && (place === 'on-device' || place === 'sent' || place === 'received'))
    return text.photoProgress(sizeText(file.arrived), sizeText(file.size));
  if (place === 'on-device' || place === 'sent')
    return text.waitingTurn(recentText(changedAt, present.value, zone));
  if (place === 'verified' || place === 'approved')
    return text.by(actor(entry.status).name, momentDayText(entry.status.at, zone));
  const at = `${recentText(changedAt, present.value, zone)} ${zoneLabel(zone)}`;
  return receipt === null ? text.receiptUnknown : text.receipt(receiptNumber(receipt), at);
}
