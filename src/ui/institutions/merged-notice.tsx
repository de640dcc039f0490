import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { unitName } from '../../app/live/names.ts';
import { handoverAt, hasHandedOver } from '../../domain/reorganisation.ts';
import { Notice } from '../parts/state/notice.tsx';
import { dayText } from '../words/date.ts';
import { words } from '../words/words.ts';

/** Which units do the work of this one now, and of which it does the work; nothing where no unit was merged. */
export function MergedNotice({ unit }: { readonly unit: string }) {
  const known = facts.value;
  const text = words.value.institutions;
  if (!known) return null;
  const { world, units } = known;
  const isOver = (code: string): boolean => hasHandedOver(code, world, present.value);
  const after = isOver(unit) ? (units.get(unit)?.successors ?? []) : [];
  const before = [...units.values()].filter(
    ({ code, successors }) => successors.includes(unit) && isOver(code),
  );
  const since = handoverAt(unit, world);
  if (after.length === 0 && before.length === 0) return null;
  return (
    <Notice tone="info">
      {after.length > 0 && since !== null && text.mergedInto(dayText(world.civilDay(since)))}
      {after.length === 0 && text.mergedFrom}{' '}
      {(after.length > 0 ? after : before.map(({ code }) => code)).map((code, i) => (
        <span key={code}>
          {i > 0 && ', '}
          <a href={`/instansi/${encodeURIComponent(code)}`}>{unitName(code)}</a>
        </span>
      ))}
      {'. '}
      {text.mergedStays}
    </Notice>
  );
}
