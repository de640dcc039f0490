import { facts } from '../../../app/live/facts.ts';
import { actor, areaName, unitName } from '../../../app/live/names.ts';
import type { Directive } from '../../../domain/dossier/readings/directives.ts';
import { dayText } from '../../words/date.ts';
import { directiveHref } from '../../words/dossier-words.ts';
import { words } from '../../words/words.ts';
import { IconTile } from '../icon-tile.tsx';
import { ListRow } from '../list-row.tsx';
import { actorWords } from '../value/actor-words.ts';

/** Who holds a position, with role and unit; an id nobody knows is shown as it is. */
export function officialWords(id: string): string {
  const held = facts.value?.positions.get(id);
  return held ? actorWords(actor({ by: held.person, as: id, capacity: held.capacity })) : id;
}

/** `Prevalensi stunting, Lombok Timur`: what a directive is about. */
export function subjectWords({ about, indicator, area, node, subject, year }: Directive): string {
  if (about === 'figure')
    return `${facts.value?.indicators.get(indicator)?.name ?? indicator}, ${areaName(area)}`;
  if (about === 'programme') return facts.value?.planNodes.get(node)?.text ?? node;
  const name = unitName(subject);
  return about === 'report' ? `${words.value.directives.about.report} ${year}, ${name}` : name;
}

/** Its state with what is late about it. */
export function standWords({ state, due, isOverdue, isLate }: Directive): string {
  const text = words.value.directives;
  if (state === 'given') return (isOverdue ? text.overdue : text.until)(dayText(due));
  return [text.states[state], isLate && text.late].filter(Boolean).join(', ');
}

/** One directive in a list: what is asked, about what, of whom, and how late it is. */
export function DirectiveLine({ directive }: { readonly directive: Directive }) {
  const { key, text, to, isOverdue, isLate, state, reason } = directive;
  const came = state === 'given' && reason ? words.value.directives.returned(reason) : null;
  const about = `${subjectWords(directive)} · ${officialWords(to)}`;
  const stand = [came, standWords(directive)].filter(Boolean).join(' · ');
  const isWarning = isOverdue || isLate || came !== null;
  return (
    <ListRow
      href={directiveHref(key)}
      lead={<IconTile icon="signpost" tone={isWarning ? 'warn' : 'info'} />}
      title={text}
      detail={isWarning ? about : `${about} · ${stand}`}
      remark={isWarning ? stand : undefined}
    />
  );
}
