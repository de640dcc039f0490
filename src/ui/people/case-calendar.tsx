import { today } from '../../app/live/people.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { type CaseTerm, daysOfCase, termsOfCase } from '../../domain/dossier/readings/case-calendar.ts';
import { Card } from '../parts/card.tsx';
import { Timeline, type TimelineStep } from '../parts/explain/timeline.tsx';
import { RuleMark } from '../parts/value/rule-mark.tsx';
import { dayText, weekdayText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { CaseLine } from './case-line.tsx';

/** Every term of the case in words: whose it is, until when, and what follows where it was missed. */
export function CaseCalendar({ dossier }: { readonly dossier: Dossier }) {
  const { cases } = words.value;
  const terms = termsOfCase(dossier, today.value);
  if (terms.length === 0) return null;
  const begun = Object.values(daysOfCase(dossier)).sort()[0];
  const marks = [
    ...terms.map((term) => ({ day: term.day ?? term.from ?? '', step: termStep(term) })),
    {
      day: today.value,
      step: { key: 'today', what: cases.today, when: weekdayText(today.value), state: 'done' } as const,
    },
  ].sort((a, b) => a.day.localeCompare(b.day));
  return (
    <Card
      title={cases.calendar}
      tools={<RuleMark rules={terms.map(({ pack }) => pack).filter(({ verified }) => !verified)} />}
    >
      <div class="stack">
        {begun && <p class="small quiet">{cases.since(dayText(begun))}</p>}
        <CaseLine dossier={dossier} terms={terms} />
        <Timeline steps={marks.map(({ step }) => step)} />
        <p class="small quiet">{cases.calendarNote}</p>
      </div>
    </Card>
  );
}

/** A term as a step: what it asks for, whose duty it is, and what follows when it was not kept. */
function termStep({ id, day, bearer, standing, came, bound, left }: CaseTerm): TimelineStep {
  const { cases } = words.value;
  const since = came ? ` (${cases.came(dayText(came))})` : left === null ? '' : `, ${cases.line.left(left)}`;
  const isBroken = standing === 'missed' || standing === 'broken';
  // What came late has come: what would have followed without it is over.
  const isOver = standing === 'broken' && bound === 'at-latest';
  const when = day === null ? cases.standings['unknown-day'] : weekdayText(day);
  return {
    key: id,
    what: cases.terms[id],
    who: `${cases.duty(cases.bearers[bearer])} · ${cases.standings[standing]}${since}`,
    when:
      bound === 'at-latest' ? cases.until(when) : bound === 'exactly' ? cases.on(when) : cases.since(when),
    reason: isBroken && !isOver ? cases.consequences[id] || undefined : undefined,
    state: isBroken ? 'stuck' : standing === 'kept' ? 'done' : 'open',
  };
}
