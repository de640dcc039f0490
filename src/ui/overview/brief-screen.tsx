import type { Overview } from '../../app/facts/overview-of.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { overview, plans } from '../../app/live/overview.ts';
import { opened } from '../../app/opened.ts';
import { civilDay } from '../../domain/calendar.ts';
import { Button } from '../parts/control/button.tsx';
import { OverdueDirectives } from '../parts/duty/overdue-directives.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { AnswerState } from '../parts/state/answer-state.tsx';
import { useAnswer } from '../parts/state/use-answer.ts';
import { dayText, momentText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { AgeList } from './age-list.tsx';
import { BriefMissions } from './brief-missions.tsx';
import { changesSince, lastMonthEnd } from './brief-view.ts';
import { ChangeList } from './change-list.tsx';
import { LIVE_NAMES } from './live-names.ts';
import { overviewView } from './overview-view.ts';
import { PaceCard } from './pace-card.tsx';
import { QuestionList } from './question-list.tsx';

/** `/ringkas`: what a leader reads in ten minutes, on two sheets of A4 when printed. */
export function BriefScreen() {
  const text = words.value.brief;
  const known = facts.value;
  const today = known ? civilDay(present.value, known.timeZone) : '';
  const { latest, before, state } = useBrief(lastMonthEnd(today));
  return (
    <Screen
      title={text.title}
      subtitle={known ? text.subtitle(opened.value?.tenantName ?? '', dayText(today)) : undefined}
      back="/ikhtisar"
      tools={<Print />}
      source={
        latest?.asOf && known ? (
          <span>{text.dataAt(momentText(latest.asOf, known.timeZone))}</span>
        ) : undefined
      }
    >
      <div class="narrow-tools">
        <Print />
      </div>
      {latest ? (
        <Sheets
          latest={latest}
          before={before}
          since={lastMonthEnd(today)}
          year={Number(today.slice(0, 4))}
        />
      ) : (
        <AnswerState failed={state === 'failed'} />
      )}
    </Screen>
  );
}

const Print = () => (
  <Button icon="printer" small onPress={() => window.print()}>
    {words.value.brief.print}
  </Button>
);

/** The position now and at the end of last month, under the plan in force. */
function useBrief(day: string) {
  const plan = plans.value[0]?.id ?? null;
  const now = useAnswer({ plan }, (asked) =>
    overview(
      () => asked.value.plan,
      () => null,
    ),
  );
  const then = useAnswer({ plan, day }, (asked) =>
    overview(
      () => asked.value.plan,
      () => asked.value.day,
    ),
  );
  return { latest: now.value, before: then.value, state: now.state };
}

interface SheetsProps {
  readonly latest: Overview;
  readonly before: Overview | null;
  /** Day the changes are counted from. */
  readonly since: string;
  readonly year: number;
}

function Sheets({ latest, before, since, year }: SheetsProps) {
  const text = words.value.brief;
  const view = overviewView(latest, facts.value?.targets ?? [], LIVE_NAMES, year);
  return (
    <div class="brief">
      <div class="stack stack--wide brief__sheet">
        <QuestionList questions={view.questions} />
        <BriefMissions rows={view.rows} />
      </div>
      <div class="stack stack--wide brief__sheet">
        <ChangeList since={since} changes={before ? changesSince(before, latest) : []} />
        <PaceCard pace={view.pace} year={year} />
        <OverdueDirectives />
        <AgeList ages={view.ages} />
        <p class="quiet small">
          {view.sources > 0 && text.sources(view.sources)} {text.signedOnly}
        </p>
      </div>
    </div>
  );
}
