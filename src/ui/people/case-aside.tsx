import { proposalFor } from '../../app/live/cases.ts';
import { facts } from '../../app/live/facts.ts';
import { today } from '../../app/live/people.ts';
import { eligibleInCare } from '../../app/live/recognitions.ts';
import { penaltyText } from '../../documents/penalty-text.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { routeOfCase, unusedWayUntil } from '../../domain/dossier/readings/case-calendar.ts';
import { neededRung } from '../../domain/dossier/readings/case-faults.ts';
import { teamFindingsOf } from '../../domain/dossier/readings/case-proposal.ts';
import type { DisciplineProposal, DisciplineRegime } from '../../domain/people/discipline.ts';
import { Card } from '../parts/card.tsx';
import { CheckList } from '../parts/check-list.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { WorkingDetails } from '../parts/explain/working-details.tsx';
import { type Fact, FactList } from '../parts/fact-list.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { dayText } from '../words/date.ts';
import { words } from '../words/words.ts';
import type { CaseProps } from './case-parts.tsx';

/** What the regime of its days proposes, with its reasons and how they were found. Never a decision. */
export function CaseProposalCard({ dossier }: CaseProps) {
  const { cases } = words.value;
  const { regime, proposal } = proposalFor(dossier);
  const found = proposal.ok ? proposal.value : null;
  const calendar =
    !proposal.ok && proposal.problem.code === 'calendar-missing' ? proposal.problem.year : null;
  return (
    <Card gold title={cases.proposal} tools={regime && !regime.verified && <UnverifiedTag />}>
      {calendar !== null && <p>{cases.noCalendar(calendar)}</p>}
      {!found || !regime ? (
        calendar === null && <p class="quiet">{cases.noProposal}</p>
      ) : (
        <Proposed dossier={dossier} proposal={found} regime={regime} />
      )}
    </Card>
  );
}

interface ProposedProps extends Pick<CaseProps, 'dossier'> {
  readonly proposal: DisciplineProposal;
  readonly regime: DisciplineRegime;
}

function Proposed({ dossier, proposal, regime }: ProposedProps) {
  const { cases } = words.value;
  const { penalties, level, grounds, also, workings } = proposal;
  const [lightest, heaviest] = [penalties[0], penalties.at(-1)];
  return (
    <div class="stack">
      <p class="case-level">{level ? cases.levelOf(cases.levels[level]) : cases.nothing}</p>
      <FactList
        facts={[
          ...(lightest && heaviest
            ? [
                {
                  label: cases.kind,
                  value: cases.between(penaltyText(lightest.label), penaltyText(heaviest.label)),
                },
              ]
            : []),
          ...competence(dossier, proposal, regime),
        ]}
      />
      <ul class="plain-list small">
        {grounds.map(({ code, numbers }, i) => (
          <li key={`${code} ${i}`}>{cases.grounds[code](numbers)}</li>
        ))}
        {also && <li>{also}</li>}
      </ul>
      {workings && (
        <WorkingDetails
          title={cases.explain}
          trees={() =>
            workings.lightest === workings.heaviest
              ? [workings.lightest]
              : [workings.lightest, workings.heaviest]
          }
        />
      )}
      <p class="small quiet">{regime.source}</p>
    </div>
  );
}

function competence(
  dossier: CaseProps['dossier'],
  { penalties, level }: DisciplineProposal,
  regime: DisciplineRegime,
): readonly Fact[] {
  const { cases } = words.value;
  const world = facts.value?.world;
  const heaviest = penalties.at(-1);
  if (!world || !heaviest || !level) return [];
  const needed = neededRung(dossier, heaviest.id, world);
  const against = teamFindingsOf(dossier, level, regime).map(({ code, part }) =>
    cases.team[code](part ? cases.partWords[part] : ''),
  );
  return [
    {
      label: cases.competent,
      value: cases.competentFrom(cases.rungs[needed], needed === 'appointing-official'),
    },
    {
      label: cases.teamStands,
      value: against.length > 0 ? [...new Set(against)].join(', ') : cases.teamFits,
      tone: against.length > 0 ? 'warn' : 'plain',
    },
  ];
}

/** What the person may do, as visible as what is done to him or her. */
export function CaseRights({ dossier }: CaseProps) {
  const { cases } = words.value;
  const route = routeOfCase(dossier);
  const day = route?.filing.day ?? null;
  const way = route?.kind === 'appeal' ? cases.rightsOf.appeal : cases.rightsOf.objection;
  const isOver = unusedWayUntil(dossier, today.value) !== null;
  const isSettled = isOver || textOf(dossier, 'contestedOn') !== '';
  const { read, speak, copy, who } = cases.rightsOf;
  return (
    <Card title={cases.rights}>
      <CheckList
        results={[
          read,
          speak,
          copy,
          day ? `${way} (${(isOver ? cases.overOn : cases.until)(dayText(day))})` : way,
          who,
        ].map((text) => ({
          key: text,
          outcome: isSettled && text.startsWith(way) ? 'note' : 'pass',
          text,
        }))}
      />
    </Card>
  );
}

/** Recognition before discipline, on the page of a case too. */
export function RecognitionFirst() {
  const { recognition } = words.value;
  return (
    <Card tone="chosen" title={recognition.first}>
      <div class="stack">
        <p>{recognition.firstWhy(eligibleInCare.value.length)}</p>
        <div>
          <ButtonLink href="/penghargaan">{recognition.open}</ButtonLink>
        </div>
      </div>
    </Card>
  );
}
