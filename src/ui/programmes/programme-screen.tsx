import { useRoute } from 'preact-iso';
import { headOf } from '../../app/facts/holders.ts';
import { present } from '../../app/live/clock-tick.ts';
import { today } from '../../app/live/directives.ts';
import { facts } from '../../app/live/facts.ts';
import { indicatorName, unitName } from '../../app/live/names.ts';
import { programmes } from '../../app/live/programmes.ts';
import type { Milestone, ProgrammeProgress } from '../../domain/budget/programme-progress.ts';
import { civilDay } from '../../domain/calendar.ts';
import { Card } from '../parts/card.tsx';
import { DirectiveCard } from '../parts/duty/directive-card.tsx';
import { officialWords } from '../parts/duty/directive-line.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { IconTile } from '../parts/icon-tile.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { programmeHref } from '../parts/value/programme-href.ts';
import { dayText } from '../words/date.ts';
import { missionNumber } from '../words/mission-number.ts';
import { rupiahText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { milestoneText, shareText } from './programme-row.ts';

/** `/program/:id`: one programme with its work, money, output, outcome, official and milestones. */
export function ProgrammeScreen() {
  const { params } = useRoute();
  const id = decodeURIComponent(params.id ?? '');
  const found = programmes.value.find(({ node }) => node.id === id);
  const text = words.value.programmes;
  return (
    <Screen
      title={found?.node.text ?? text.title}
      subtitle={found ? unitName(found.node.owner ?? '') : undefined}
      back="/program"
    >
      <StandingNotices />
      {facts.value === null ? (
        <LoadingLine />
      ) : found ? (
        <Body of={found} />
      ) : (
        <EmptyState>{text.notFound}</EmptyState>
      )}
    </Screen>
  );
}

function Body({ of }: { readonly of: ProgrammeProgress }) {
  return (
    <div class="columns columns--aside">
      <div class="stack stack--wide">
        <Standing of={of} />
        <Milestones of={of} />
      </div>
      <div class="stack stack--wide">
        <Indicators of={of} />
        <DirectiveCard
          about={{ about: 'programme', node: of.node.id }}
          unit={of.node.owner ?? of.milestones[0]?.unit ?? null}
          year={Number(today.value.slice(0, 4))}
        />
      </div>
    </div>
  );
}

function Standing({ of }: { readonly of: ProgrammeProgress }) {
  const { node, mission, physical, ceiling, spent, absorption, output, outcome, evidence } = of;
  const text = words.value.programmes;
  const known = facts.value;
  const head = known && node.owner ? headOf(known, node.owner, present.value) : null;
  const measured = (share: string | null, note: string) =>
    share === null ? (
      text.unknown
    ) : (
      <>
        {share} <span class="quiet small">{note}</span>
      </>
    );
  const day = evidence && civilDay(evidence.at, known?.timeZone ?? 'Asia/Makassar');
  return (
    <Card title={text.standing} tools={node.example && <ExampleTag />}>
      <FactList
        facts={[
          {
            label: text.columns.mission,
            value: mission ? (
              <a href={`/misi/${missionNumber(mission.code)}`}>{mission.text}</a>
            ) : (
              text.noMission
            ),
          },
          { label: text.official, value: head ? officialWords(head.position.id) : text.vacant },
          { label: text.columns.physical, value: measured(shareText(physical), text.physicalNote) },
          {
            label: text.columns.absorption,
            value: measured(
              shareText(absorption),
              text.moneyNote(rupiahText(spent ?? '0'), rupiahText(ceiling ?? '0')),
            ),
          },
          { label: text.columns.output, value: measured(shareText(output), text.outputNote) },
          { label: text.columns.outcome, value: measured(shareText(outcome), text.outcomeNote) },
          {
            label: text.columns.evidence,
            value: evidence ? (
              <a href={`/indikator/${encodeURIComponent(evidence.indicator)}?isian=${evidence.entity}`}>
                {dayText(day ?? '')}
              </a>
            ) : (
              text.noEvidence
            ),
          },
        ]}
      />
    </Card>
  );
}

function Milestones({ of: { milestones } }: { readonly of: ProgrammeProgress }) {
  const text = words.value.programmes;
  return (
    <Card title={text.milestones} tools={String(milestones.length)} flush={milestones.length > 0}>
      {milestones.length === 0 ? (
        <EmptyState>{text.noMilestone}</EmptyState>
      ) : (
        <RowList flush label={text.milestones}>
          {milestones.map((one) => (
            <MilestoneRow key={`${one.unit}/${one.activity}/${one.quarter}`} of={one} />
          ))}
        </RowList>
      )}
    </Card>
  );
}

/** Only what is late stands out. */
function MilestoneRow({ of }: { readonly of: Milestone }) {
  const isLate = of.until < today.value;
  const who = of.owner === '' ? unitName(of.unit) : officialWords(of.owner);
  return (
    <ListRow
      lead={<IconTile icon="calendar" tone={isLate ? 'warn' : 'info'} />}
      title={of.activity}
      detail={isLate ? who : `${who} · ${milestoneText(of)}`}
      remark={isLate ? milestoneText(of) : undefined}
    />
  );
}

/** Indicators of the programme, and what stands directly below it. */
function Indicators({ of: { node } }: { readonly of: ProgrammeProgress }) {
  const text = words.value.programmes;
  const below = [...(facts.value?.planNodes.values() ?? [])].filter(({ parent }) => parent === node.id);
  return (
    <>
      <Card title={text.indicators}>
        {node.indicators.length === 0 ? (
          <p class="quiet">{text.noIndicator}</p>
        ) : (
          <ul class="uses">
            {node.indicators.map((code) => (
              <li key={code}>
                <a href={`/indikator/${encodeURIComponent(code)}`}>{indicatorName(code)}</a>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {below.length > 0 && (
        <Card title={text.below}>
          <ul class="uses">
            {below.map(({ id, text: name, level }) => (
              <li key={id}>{level === 'programme' ? <a href={programmeHref(id)}>{name}</a> : name}</li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
