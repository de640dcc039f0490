import type { Submission } from '../../app/facts/unsent.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { personName, unitShortName } from '../../app/live/names.ts';
import { ListRow } from '../parts/list-row.tsx';
import { ReceiptChain } from '../parts/value/receipt-chain.tsx';
import { recentText, zoneLabel } from '../words/date.ts';
import { dossierHref, kindWord } from '../words/dossier-words.ts';
import { receiptNumber } from '../words/receipt.ts';
import { words } from '../words/words.ts';
import { dossierAbout } from './dossier-about.ts';

/** One dossier in the ledger: what it is, and where what the person wrote in it is now. */
export function DossierLine({ submission }: { readonly submission: Submission }) {
  const dossier = facts.value?.dossiers.get(submission.id)?.dossier;
  if (!dossier) return null;
  const names = { unit: unitShortName, person: personName };
  const about = dossierAbout(dossier, facts.value?.person ?? '', names);
  return (
    <ListRow
      href={dossierHref(dossier) ?? undefined}
      title={
        <>
          {kindWord(dossier.kind)} <span class="quiet">{about}</span>
        </>
      }
      detail={stepText(submission)}
    >
      <ReceiptChain step={submission.place} stuck={submission.stuck ?? undefined} />
    </ListRow>
  );
}

function stepText({ place, changedAt, receipt }: Submission): string {
  const text = words.value.outbox;
  const zone = facts.value?.timeZone;
  if (!zone) return '';
  const at = recentText(changedAt, present.value, zone);
  if (place === 'on-device' || place === 'sent') return text.waitingTurn(at);
  return receipt === null
    ? text.receiptUnknown
    : text.receipt(receiptNumber(receipt), `${at} ${zoneLabel(zone)}`);
}
