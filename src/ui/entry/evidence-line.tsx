import type { KeptEvidence } from '../../app/commands/attach-evidence.ts';
import type { ChosenEvidence } from '../../app/commands/record-realization.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { EvidenceCard } from '../parts/evidence/evidence-card.tsx';
import { useEvidenceUrl } from '../parts/evidence/use-evidence-url.ts';
import type { MenuItem } from '../parts/frame/menu.tsx';
import { recentText, zoneLabel } from '../words/date.ts';
import { sizeText } from '../words/number.ts';
import { receiptNumber } from '../words/receipt.ts';
import { words } from '../words/words.ts';

type About = Partial<Pick<KeptEvidence, 'takenAt' | 'timeFrom' | 'position'>>;

interface EvidenceLineProps {
  readonly entity: string;
  readonly item: ChosenEvidence | KeptEvidence;
  readonly onRemove?: (() => void) | undefined;
  /** Takes over or takes away what the photo says of its taking; only before it is sent. */
  readonly onChange?: ((about: About) => void) | undefined;
}

/** One file with what was made of it, where it is, and how far it has got. */
export function EvidenceLine({ entity, item, onRemove, onChange }: EvidenceLineProps) {
  const address = useEvidenceUrl(entity, item);
  const url = address?.ok ? address.url : null;
  const text = words.value.entry;
  return (
    <EvidenceCard
      name={item.name}
      type={item.type}
      thumbnail={item.type === 'image/jpeg' ? url : null}
      detail={[sizes(item), placeOfFile(entity, item), timeOf(item), positionOf(item)]
        .filter((part) => part !== '')
        .join(' · ')}
      progress={progressOf(item.sha)}
      onOpen={url ? () => void window.open(url, '_blank', 'noopener') : undefined}
      menu={[
        ...(onChange ? choices(item, onChange) : []),
        ...(onRemove
          ? [{ label: text.remove, icon: 'trash-2' as const, onPress: onRemove, danger: true }]
          : []),
      ]}
    />
  );
}

function sizes(item: ChosenEvidence | KeptEvidence): string {
  const shrunk = 'originalSize' in item && item.originalSize > item.size ? item.originalSize : null;
  return shrunk === null
    ? sizeText(item.size)
    : words.value.entry.shrunk(sizeText(shrunk), sizeText(item.size));
}

/** When it was taken, and who says so. */
function timeOf(item: ChosenEvidence | KeptEvidence): string {
  const zone = facts.value?.timeZone;
  if (!('timeFrom' in item) || item.timeFrom === null || item.takenAt === null || !zone) return '';
  return words.value.entry.takenBy[item.timeFrom](recentText(item.takenAt, present.value, zone));
}

function positionOf(item: ChosenEvidence | KeptEvidence): string {
  const text = words.value.entry;
  if (item.position) return text.positionKept;
  return 'offered' in item && item.offered ? text.positionOffered : '';
}

/** What may be decided about the time and the place of a file that is not sent yet. */
function choices(item: ChosenEvidence | KeptEvidence, onChange: (about: About) => void): readonly MenuItem[] {
  if (!('offered' in item)) return [];
  const text = words.value.entry;
  const items: MenuItem[] = [];
  if (item.takenAt !== null) {
    const withoutTime = { takenAt: null, timeFrom: null };
    items.push({ label: text.removeTime, icon: 'clock', onPress: () => onChange(withoutTime) });
  }
  if (item.position)
    items.push({ label: text.removePosition, icon: 'map-pin', onPress: () => onChange({ position: null }) });
  else if (item.offered) {
    const { offered } = item;
    items.push({ label: text.takePosition, icon: 'map-pin', onPress: () => onChange({ position: offered }) });
  }
  return items;
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
