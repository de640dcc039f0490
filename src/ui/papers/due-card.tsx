import { present } from '../../app/live/clock-tick.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { indicatorName } from '../../app/live/names.ts';
import { civilDay } from '../../domain/calendar.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { type DueAction, dueActions } from '../../domain/papers/due-actions.ts';
import type { PaperFacts } from '../../domain/papers/paper-facts.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { writeOrSay } from '../parts/paper/write-or-say.ts';
import { RowList } from '../parts/row-list.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { officialText } from '../parts/value/office.ts';
import { dayText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { quarterName } from './action-plan-words.ts';

interface DueCardProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
  readonly shown: PaperFacts;
}

/** What an approved plan asks for today, by whom; whoever did it says so here. */
export function DueCard({ of, dossier, shown }: DueCardProps) {
  const known = facts.value;
  if (!known || dossier.status.value.state !== 'approved') return null;
  const today = civilDay(present.value, known.timeZone);
  const text = words.value.papers.actionPlan;
  const due = dueActions(dossier, shown, today);
  return (
    <Card title={text.due}>
      {due.length === 0 ? (
        <EmptyState>{text.nothingDue}</EmptyState>
      ) : (
        <RowList label={text.due} tone={due.some(({ isOverdue }) => isOverdue) ? 'warn' : 'plain'}>
          {due.map((one) => (
            <DueLine key={`${one.row}/${one.quarter}`} of={of} dossier={dossier} due={one} today={today} />
          ))}
        </RowList>
      )}
    </Card>
  );
}

interface DueLineProps extends Omit<DueCardProps, 'shown'> {
  readonly due: DueAction;
  readonly today: string;
}

function DueLine({ of, dossier, due: { row, quarter, owner, until, isOverdue }, today }: DueLineProps) {
  const text = words.value.papers.actionPlan;
  const path = `row/${row}/done/${quarter}`;
  const when = (isOverdue ? text.overdue : text.dueUntil)(quarterName(quarter), dayText(until));
  return (
    <ListRow
      title={textOf(dossier, `row/${row}/activity`)}
      detail={`${indicatorName(textOf(dossier, `row/${row}/indicator`))} · ${when} · ${officialText(owner)}`}
      tools={
        mayWrite(of, dossier, path) === 'permitted' ? (
          <Button small icon="check" onPress={() => void writeOrSay(of, { [path]: today }, dossier)}>
            {text.done}
          </Button>
        ) : undefined
      }
    />
  );
}
