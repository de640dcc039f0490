import type { KeptEvidence } from '../../app/commands/attach-evidence.ts';
import type { ChosenEvidence } from '../../app/commands/record-realization.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { EvidenceCard } from '../parts/evidence-card.tsx';
import { useEvidenceUrl } from '../parts/use-evidence-url.ts';
import { recentText, zoneLabel } from '../words/date.ts';
import { sizeText } from '../words/number.ts';
import { receiptNumber } from '../words/receipt.ts';
import { words } from '../words/words.ts';

interface EvidenceLineProps {
  readonly entity: string;
  readonly item: ChosenEvidence | KeptEvidence;
  readonly onRemove?: (() => void) | undefined;
}

/** One file with what was made of it, where it is, and how far it has got. */
export function EvidenceLine({ entity, item, onRemove }: EvidenceLineProps) {
  const address = useEvidenceUrl(entity, item);
  const url = address?.ok ? address.url : null;
  const text = words.value.entry;
  return (
    <EvidenceCard
      name={item.name}
      type={item.type}
      thumbnail={item.type === 'image/jpeg' ? url : null}
      detail={[sizes(item), placeOfFile(entity, item), item.position ? text.positionKept : '']
        .filter((part) => part !== '')
        .join(' · ')}
      progress={progressOf(item.sha)}
      onOpen={url ? () => void window.open(url, '_blank', 'noopener') : undefined}
      menu={onRemove ? [{ label: text.remove, icon: 'trash-2', onPress: onRemove, danger: true }] : undefined}
    />
  );
}

function sizes(item: ChosenEvidence | KeptEvidence): string {
  const shrunk = 'originalSize' in item && item.originalSize > item.size ? item.originalSize : null;
  return shrunk === null
    ? sizeText(item.size)
    : words.value.entry.shrunk(sizeText(shrunk), sizeText(item.size));
}

/** A file nobody has named in a command yet is only here, whatever the endpoint knows. */
function placeOfFile(entity: string, { id, sha }: ChosenEvidence): string {
  const { inServer, onDevice } = words.value.entry;
  const confirmed = facts.value?.entries.get(entity)?.confirmed;
  const known = confirmed?.evidence.find((item) => item.id === id);
  const zone = facts.value?.timeZone;
  if (known?.receipt && zone) {
    const at = `${recentText(known.receipt.at, present.value, zone)} ${zoneLabel(zone)}`;
    return words.value.outbox.receipt(receiptNumber(known.receipt.seq), at);
  }
  return known && !facts.value?.unsentEvidence.has(sha) ? inServer : onDevice;
}

function progressOf(sha: string) {
  const file = facts.value?.unsentEvidence.get(sha);
  if (!file || file.arrived === 0) return undefined;
  const label = words.value.outbox.photoProgress(sizeText(file.arrived), sizeText(file.size));
  return { done: file.arrived, total: file.size, label };
}
