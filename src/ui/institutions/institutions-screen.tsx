import { useEffect, useMemo } from 'preact/hooks';
import { today } from '../../app/live/directives.ts';
import { facts } from '../../app/live/facts.ts';
import { governmentYears } from '../../app/live/government-scorecard.ts';
import { institutions, standingsIn } from '../../app/live/institutions.ts';
import { packOn } from '../../domain/rule-pack/choice.ts';
import { type PackStamp, stamp } from '../../domain/rule-pack/frame.ts';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { DataTable } from '../parts/table/data-table.tsx';
import { useQuery } from '../parts/use-query.ts';
import { ClassChip } from '../parts/value/class-chip.tsx';
import { RuleMark } from '../parts/value/rule-mark.tsx';
import { words } from '../words/words.ts';
import { type InstitutionRow, institutionRow, matching, SORTS, type Sort } from './institution-row.ts';

/** `/instansi?q=dinas&urut=best`: every institution one reads, with search and order. */
export function InstitutionsScreen() {
  const { query, set } = useQuery();
  const year = governmentYears()[0] ?? null;
  const asked = useMemo(() => standingsIn(() => year), [year]);
  useEffect(() => asked.stop, [asked]);
  const text = words.value.institutions;
  const sort = (Object.keys(SORTS) as Sort[]).find((one) => one === query.urut) ?? 'name';
  const standings = asked.answer.value.value ?? [];
  const all = institutions().map((unit) => institutionRow(unit, year, standings));
  const rows = matching(all, query.q ?? '').sort(SORTS[sort]);
  return (
    <Screen title={text.title} subtitle={year ? text.subtitle(year) : undefined}>
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
          label={text.sort}
          labelHidden
          value={sort}
          choices={(Object.keys(SORTS) as Sort[]).map((value) => ({ value, label: text.sorts[value] }))}
          onChange={(urut) => set({ urut: urut === 'name' ? null : urut })}
        />
      </div>
      {facts.value === null ? <LoadingLine /> : <InstitutionTable rows={rows} />}
      <RuleMark rules={unreadRules()} />
    </Screen>
  );
}

/** The rules of totals in force today that nobody has read in the regulation. */
function unreadRules(): readonly PackStamp[] {
  const pack = packOn(today.value, facts.value?.packs ?? []);
  return pack ? [stamp(pack, pack.perspectives)].filter(({ verified }) => !verified) : [];
}

function InstitutionTable({ rows }: { readonly rows: readonly InstitutionRow[] }) {
  const text = words.value.institutions;
  const unknown = <span class="quiet">{text.unknown}</span>;
  return (
    <DataTable
      caption={text.title}
      captionHidden
      columns={[
        {
          key: 'unit',
          header: text.columns.unit,
          rowHeader: true,
          cell: ({ unit, name }) => <a href={`/instansi/${encodeURIComponent(unit)}`}>{name}</a>,
          text: ({ name }) => name,
        },
        {
          key: 'total',
          header: text.columns.total,
          numeric: true,
          besideName: true,
          cell: ({ shown }) => shown ?? unknown,
          text: ({ total }) => total ?? '',
        },
        {
          key: 'class',
          header: text.columns.class,
          cell: ({ total, threads }) =>
            total !== null && (
              <span class="nowrap">
                <ClassChip threads={threads} plain />
              </span>
            ),
        },
        {
          key: 'provisional',
          header: text.columns.provisional,
          numeric: true,
          cell: ({ provisional }) => provisional ?? unknown,
        },
        { key: 'sakip', header: text.columns.sakip, numeric: true, cell: ({ sakip }) => sakip ?? unknown },
        {
          key: 'absorption',
          header: text.columns.absorption,
          numeric: true,
          cell: ({ absorption }) => absorption ?? unknown,
        },
        { key: 'late', header: text.columns.late, numeric: true, cell: ({ late }) => String(late) },
      ]}
      rows={rows}
      rowKey={({ unit }) => unit}
      counted
      exported={{ note: '' }}
      empty={text.none}
      asText
    />
  );
}
