import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { present } from '../../app/live/clock-tick.ts';
import { dossierAt } from '../../app/live/dossiers.ts';
import { evaluatedUnits } from '../../app/live/evaluated-units.ts';
import { facts } from '../../app/live/facts.ts';
import { unitShortName } from '../../app/live/names.ts';
import { civilDay } from '../../domain/calendar.ts';
import { blankDossier, type DossierKey } from '../../domain/dossier/dossier.ts';
import { LKE_PACK } from '../../domain/dossier/kinds/lke.ts';
import { lkeReading } from '../../domain/dossier/readings/lke-reading.ts';
import { subComponentsOf } from '../../domain/sakip/evaluation-pack.ts';
import { SelectField } from '../parts/control/select-field.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { TabLinks } from '../parts/frame/tab-links.tsx';
import { DossierFiles } from '../parts/paper/dossier-files.tsx';
import { FetchProgress } from '../parts/state/fetch-progress.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { StateCard } from '../parts/state/state-card.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { words } from '../words/words.ts';
import { Beginning } from './beginning.tsx';
import { CriteriaPanel } from './criteria-panel.tsx';
import { FollowUpPanel } from './follow-up-panel.tsx';
import { LKE_PARTS, type LkeAddress, lkeHref, lkePart } from './lke-href.ts';
import type { LkeSheet } from './lke-model.ts';
import { type LkeUnit, lkeUnits } from './lke-units.ts';
import { lkeWriter } from './lke-writer.ts';
import { PapersCard } from './papers-card.tsx';
import { RoadPanel } from './road-panel.tsx';
import { ScheduleCard } from './schedule-card.tsx';
import { SheetTable } from './sheet-table.tsx';
import { StepBar } from './step-bar.tsx';
import { TotalsBar } from './totals-bar.tsx';

/** Route `/lke`; unit, year and the opened sub-component stand in the address. */
export function LkeScreen() {
  const { query } = useLocation();
  const { lke } = words.value;
  const known = facts.value;
  if (!known)
    return (
      <Screen title={lke.short}>
        <FetchProgress />
        <LoadingLine />
      </Screen>
    );
  const thisYear = Number(civilDay(present.value, known.timeZone).slice(0, 4));
  const year = /^\d{4}$/.test(query.tahun ?? '') ? Number(query.tahun) : thisYear;
  const units = lkeUnits(evaluatedUnits(), year);
  const unit = query.unit ?? units[0]?.code;
  if (unit === undefined || !units.some(({ code }) => code === unit))
    return (
      <Screen title={lke.short}>
        <StateCard icon="circle-dashed" tone="neutral" words={lke.none} />
      </Screen>
    );
  const years = [...new Set([thisYear, thisYear - 1, thisYear - 2, year])];
  const address = { unit, year, sub: query.sub ?? null, part: lkePart(query.bagian) };
  return <Worksheet address={address} units={units} years={years} />;
}

interface WorksheetProps {
  readonly address: LkeAddress;
  readonly units: readonly LkeUnit[];
  readonly years: readonly number[];
}

function Worksheet({ address, units, years }: WorksheetProps) {
  const { route } = useLocation();
  const { lke } = words.value;
  const { unit, year } = address;
  const key = useMemo((): DossierKey => ({ kind: 'lke', unit, year, name: '' }), [unit, year]);
  const at = useMemo(() => dossierAt(() => key), [key]);
  const dossier = at.value?.dossier ?? null;
  const reading = useMemo(() => lkeReading(dossier ?? blankDossier(key, 'draft'), LKE_PACK), [dossier, key]);
  const sheet: LkeSheet = { key, dossier, reading };
  const state = dossier?.status.value.state ?? 'draft';
  return (
    <Screen
      title={lke.title(year)}
      subtitle={`${unitShortName(unit)} · ${lke.states[state]}`}
      source={
        <>
          {lke.source} <UnverifiedTag />
        </>
      }
    >
      <StandingNotices />
      <div class="stack">
        <div class="cluster basis-bar">
          <SelectField
            label={lke.unit}
            value={unit}
            choices={units.map(({ code, label }) => ({ value: code, label }))}
            onChange={(next) => route(lkeHref({ ...address, unit: next, sub: null }))}
          />
          <SelectField
            label={lke.year}
            value={String(year)}
            choices={years.map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(next) => route(lkeHref({ ...address, year: Number(next), sub: null }))}
          />
          <StepBar sheet={sheet} />
          <TabLinks
            label={lke.parts.label}
            tabs={LKE_PARTS.map((part) => ({
              href: lkeHref({ ...address, sub: null, part }),
              label: lke.parts[part],
              current: part === address.part,
            }))}
          />
        </div>
        {address.part === 'lembar' && <Sheet address={address} sheet={sheet} />}
        {address.part === 'tindak-lanjut' && <FollowUpPanel key={`${unit}${year}`} sheet={sheet} />}
        {address.part === 'berkas' && <Files key={`${unit}${year}`} sheet={sheet} />}
      </div>
    </Screen>
  );
}

interface SheetProps {
  readonly address: LkeAddress;
  readonly sheet: LkeSheet;
}

function Sheet({ address, sheet }: SheetProps) {
  const { unit, year, sub } = address;
  const write = lkeWriter(sheet);
  const opened = subComponentsOf(LKE_PACK).find(({ id }) => id === sub);
  return (
    <div class="columns columns--aside lke">
      <div class="stack">
        {opened && (
          <CriteriaPanel
            key={opened.id}
            sheet={sheet}
            one={opened}
            write={write}
            closeHref={lkeHref({ ...address, sub: null })}
          />
        )}
        {!sheet.dossier && <Beginning sheet={sheet} hrefOf={(id) => lkeHref({ ...address, sub: id })} />}
        <SheetTable
          sheet={sheet}
          opened={opened?.id ?? null}
          hrefOf={(id) => lkeHref({ ...address, sub: id === sub ? null : id })}
        />
        <TotalsBar sheet={sheet} />
      </div>
      <RoadPanel key={`${unit}${year}`} sheet={sheet} write={write} />
    </div>
  );
}

function Files({ sheet }: Pick<SheetProps, 'sheet'>) {
  const world = facts.value?.world;
  return (
    <>
      <PapersCard sheet={sheet} />
      <ScheduleCard sheet={sheet} />
      {world && (
        <DossierFiles
          of={sheet.key}
          id={world.dossierId(sheet.key)}
          dossier={sheet.dossier}
          none={words.value.lke.noFile}
        />
      )}
    </>
  );
}
