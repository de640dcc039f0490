import { facts } from '../../app/live/facts.ts';
import { unitShortName } from '../../app/live/names.ts';
import { programmes } from '../../app/live/programmes.ts';
import type { ProgrammeProgress } from '../../domain/budget/programme-progress.ts';
import { civilDay } from '../../domain/calendar.ts';
import type { Decimal } from '../../domain/indicator.ts';
import { Segmented } from '../parts/control/segmented.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { type Column, DataTable } from '../parts/table/data-table.tsx';
import { useQuery } from '../parts/use-query.ts';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { programmeHref } from '../parts/value/programme-href.ts';
import { VisuallyHidden } from '../parts/visually-hidden.tsx';
import { dayText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { FILTERS, type Filter, matches, milestoneText, missionText, shareText } from './programme-row.ts';

const FILTER_NAMES = Object.keys(FILTERS) as Filter[];

/** `/program?misi=2&saring=late&q=…`: every programme as a row; the table goes out as it stands. */
export function ProgrammesScreen() {
  const { query, set } = useQuery();
  const text = words.value.programmes;
  const filter = FILTER_NAMES.find((one) => one === query.saring) ?? 'all';
  const all = programmes.value;
  const missions = [...new Set(all.map(missionText))].filter((one) => one !== '').sort();
  const rows = all.filter(
    (one) =>
      FILTERS[filter](one) && matches(one, query.q ?? '') && (!query.misi || missionText(one) === query.misi),
  );
  return (
    <Screen title={text.title} subtitle={text.subtitle}>
      <StandingNotices />
      <div class="list-tools">
        <TextField
          label={text.search}
          labelHidden
          type="search"
          placeholder={text.search}
          value={query.q ?? ''}
          onInput={(q) => set({ q })}
        />
        <SelectField
          label={text.mission}
          labelHidden
          value={query.misi ?? ''}
          choices={[
            { value: '', label: text.allMissions },
            ...missions.map((value) => ({ value, label: `${text.mission} ${value}` })),
          ]}
          onChange={(misi) => set({ misi })}
        />
        <Segmented
          label={text.which}
          value={filter}
          choices={FILTER_NAMES.map((value) => ({ value, label: text.filters[value] }))}
          onChange={(saring) => set({ saring: saring === 'all' ? null : saring })}
        />
      </div>
      {facts.value === null ? (
        <LoadingLine />
      ) : (
        <DataTable
          caption={text.title}
          captionHidden
          columns={columns()}
          rows={rows}
          rowKey={({ node }) => node.id}
          counted
          exported={{ note: '' }}
          empty={text.none}
          asText
        />
      )}
    </Screen>
  );
}

function columns(): readonly Column<ProgrammeProgress>[] {
  const text = words.value.programmes;
  const unknown = (
    <span class="quiet">
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{text.unknown}</VisuallyHidden>
    </span>
  );
  const share = (key: 'physical' | 'absorption' | 'output' | 'outcome'): Column<ProgrammeProgress> => ({
    key,
    header: text.columns[key],
    numeric: true,
    cell: (one) => shareText(one[key]) ?? unknown,
    text: (one): Decimal => one[key] ?? '',
  });
  return [
    {
      key: 'name',
      header: text.columns.name,
      rowHeader: true,
      cell: ({ node }) => (
        <>
          <a href={programmeHref(node.id)}>{node.text}</a>{' '}
          {node.level === 'flagship' && <span class="quiet small">{text.flagship}</span>}
          {node.example && <ExampleTag />}
        </>
      ),
      text: ({ node }) => node.text,
    },
    { key: 'mission', header: text.columns.mission, cell: missionText },
    { key: 'unit', header: text.columns.unit, cell: ({ node }) => unitShortName(node.owner ?? '') },
    share('physical'),
    share('absorption'),
    share('output'),
    share('outcome'),
    {
      key: 'evidence',
      header: text.columns.evidence,
      cell: ({ evidence }) =>
        evidence ? evidenceDay(evidence.at) : <span class="quiet">{text.noEvidence}</span>,
    },
    {
      key: 'next',
      header: text.columns.next,
      cell: ({ milestones: [next] }) =>
        next ? milestoneText(next) : <span class="quiet">{text.noNext}</span>,
    },
    { key: 'late', header: text.columns.late, numeric: true, cell: ({ late }) => String(late) },
  ];
}

const evidenceDay = (at: number): string => dayText(civilDay(at, facts.value?.timeZone ?? 'Asia/Makassar'));
