import { competentFor, proposalFor } from '../../app/live/cases.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { officials, today } from '../../app/live/people.ts';
import { role } from '../../app/live/position.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { effectiveDay, unusedWayUntil } from '../../domain/dossier/readings/case-calendar.ts';
import { NO_PENALTY } from '../../domain/dossier/readings/case-history.ts';
import { DossierChoice } from '../parts/paper/dossier-choice.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { caseField } from '../words/case-words.ts';
import { dayText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { CaseCard, CaseChoice, type CaseProps, CaseText, OfficialChoice } from './case-parts.tsx';

/** Every penalty of the regime in force on the days of the case, or none: people choose. */
function PenaltyChoice(props: CaseProps & { readonly path: string }) {
  const { cases } = words.value;
  const { regime } = proposalFor(props.dossier);
  const penalties = (regime?.penalties ?? []).map(({ id, level, label }) => ({
    value: id,
    label: `${cases.levels[level]} · ${label}`,
  }));
  return (
    <DossierChoice
      {...props}
      label={caseField(props.path)}
      choices={[{ value: NO_PENALTY, label: cases.none }, ...penalties]}
    />
  );
}

/** What the examiners propose, and the competent official decides. */
export function CaseDecision({ of, dossier }: CaseProps) {
  const { cases } = words.value;
  const common = { of, dossier };
  return (
    <>
      <CaseCard {...common} title={cases.parts.proposal} paths={['penalty']}>
        <PenaltyChoice {...common} path="penalty" />
        <OfficialChoice
          {...common}
          path="decider"
          officials={competentFor(dossier, textOf(dossier, 'penalty'))}
        />
        <CaseText {...common} path="reasoning" type="area" />
      </CaseCard>
      <CaseCard {...common} title={cases.parts.decision} paths={['verdict']}>
        <PenaltyChoice {...common} path="verdict" />
        <div class="pair">
          <CaseText {...common} path="decisionNumber" />
          <CaseText {...common} path="decidedOn" type="date" />
        </div>
        <CaseText {...common} path="decisionReason" type="area" />
      </CaseCard>
    </>
  );
}

/** What the person says against the decision, or that the last day went by without. */
function CaseContest({ of, dossier }: CaseProps) {
  const { cases } = words.value;
  const common = { of, dossier };
  const last = unusedWayUntil(dossier, today.value);
  const effective = effectiveDay(dossier);
  // On paper it may have come in time; whoever files it in the app does so on the day itself.
  const isFromPaper = role.value === 'personnel' && mayWrite(of, dossier, 'contestedOn') === 'permitted';
  const isFiled = !isFromPaper && mayWrite(of, dossier, 'contestText') === 'permitted';
  return (
    <>
      {last !== null && (
        <Notice tone="info">
          {cases.wayOver(dayText(last), effective === null ? '' : dayText(effective))}
          {isFromPaper && ` ${cases.wayOverPaper}`}
        </Notice>
      )}
      {(last === null || isFromPaper) && (
        <CaseCard {...common} title={cases.parts.contest} paths={['contestText']}>
          {!isFiled && <CaseText {...common} path="contestedOn" type="date" />}
          <CaseText {...common} path="contestText" type="area" />
        </CaseCard>
      )}
    </>
  );
}

/** How the decision reached the person, and what came of the way against it. */
export function CaseAftermath({ of, dossier }: CaseProps) {
  const { cases } = words.value;
  const common = { of, dossier };
  const changes = ['lighten', 'aggravate', 'change'].includes(textOf(dossier, 'outcome'));
  const above = officials.value.filter(({ role }) => ['head', 'governor'].includes(role));
  return (
    <>
      <CaseCard {...common} title={cases.parts.delivery} paths={['receivedOn']}>
        <div class="pair">
          <CaseText {...common} path="receivedOn" type="date" />
          <CaseChoice {...common} path="deliveredHow" />
        </div>
        <div class="pair">
          <CaseText {...common} path="missedOn" type="date" />
          <CaseText {...common} path="sentOn" type="date" />
        </div>
      </CaseCard>
      <CaseContest {...common} />
      <CaseCard {...common} title={cases.parts.review} paths={['reviewer', 'answer', 'outcome']}>
        <OfficialChoice {...common} path="reviewer" officials={above} />
        <CaseText {...common} path="answeredOn" type="date" />
        <CaseText {...common} path="answer" type="area" />
        <CaseChoice {...common} path="outcome" />
        {changes && <PenaltyChoice {...common} path="finalPenalty" />}
        <div class="pair">
          <CaseText {...common} path="settledNumber" />
          <CaseText {...common} path="settledOn" type="date" />
        </div>
        <CaseText {...common} path="settledReason" type="area" />
      </CaseCard>
    </>
  );
}
