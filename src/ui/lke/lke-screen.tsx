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
import { FetchProgress } from '../parts/fetch-progress.tsx';
import { LoadingLine } from '../parts/loading-line.tsx';
import { Screen } from '../parts/screen.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { StandingNotices } from '../parts/standing-notices.tsx';
import { StateCard } from '../parts/state-card.tsx';
import { UnverifiedTag } from '../parts/unverified-tag.tsx';
import { words } from '../words/words.ts';
import { CriteriaPanel } from './criteria-panel.tsx';
import { lkeHref } from './lke-href.ts';
import type { LkeSheet } from './lke-model.ts';
import { lkeWriter } from './lke-writer.ts';
import { RoadPanel } from './road-panel.tsx';
import { SheetTable } from './sheet-table.tsx';
import { StepBar } from './step-bar.tsx';
import { TotalsBar } from './totals-bar.tsx';

/** Route `/lke`; unit, year and the opened sub-component stand in the address. */
export function LkeScreen() {
  const { query } = useLocation();
  const { lke } = words.value;
  const known = facts.value;
  const units = evaluatedUnits();
  if (!known)
    return (
      <Screen title={lke.short}>
        <FetchProgress />
        <LoadingLine />
      </Screen>
    );
  const unit = query.unit ?? units[0];
  if (unit === undefined || !units.includes(unit))
    return (
      <Screen title={lke.short}>
        <StateCard icon="circle-dashed" tone="neutral" words={lke.none} />
      </Screen>
    );
  const thisYear = Number(civilDay(present.value, known.timeZone).slice(0, 4));
  const year = /^\d{4}$/.test(query.tahun ?? '') ? Number(query.tahun) : thisYear;
  const years = [...new Set([thisYear, thisYear - 1, thisYear - 2, year])];
  return <Worksheet address={{ unit, year, sub: query.sub ?? null }} units={units} years={years} />;
}

interface WorksheetProps {
  readonly address: { readonly unit: string; readonly year: number; readonly sub: string | null };
  readonly units: readonly string[];
  readonly years: readonly number[];
}

function Worksheet({ address, units, years }: WorksheetProps) {
  const { route } = useLocation();
  const { lke } = words.value;
  const { unit, year, sub } = address;
  const key = useMemo((): DossierKey => ({ kind: 'lke', unit, year, name: '' }), [unit, year]);
  const at = useMemo(() => dossierAt(() => key), [key]);
  const dossier = at.value?.dossier ?? null;
  const reading = useMemo(() => lkeReading(dossier ?? blankDossier(key, 'draft'), LKE_PACK), [dossier, key]);
  const sheet: LkeSheet = { key, dossier, reading };
  const write = lkeWriter(sheet);
  const opened = subComponentsOf(LKE_PACK).find(({ id }) => id === sub);
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
      <div class="columns columns--aside lke">
        <div class="stack">
          <div class="cluster basis-bar">
            <SelectField
              label={lke.unit}
              value={unit}
              choices={units.map((value) => ({ value, label: unitShortName(value) }))}
              onChange={(next) => route(lkeHref({ unit: next, year, sub: null }))}
            />
            <SelectField
              label={lke.year}
              value={String(year)}
              choices={years.map((one) => ({ value: String(one), label: String(one) }))}
              onChange={(next) => route(lkeHref({ unit, year: Number(next), sub: null }))}
            />
            <StepBar sheet={sheet} />
          </div>
          {opened && (
            <CriteriaPanel
              key={opened.id}
              sheet={sheet}
              one={opened}
              write={write}
              closeHref={lkeHref({ ...address, sub: null })}
            />
          )}
          <SheetTable
            sheet={sheet}
            opened={opened?.id ?? null}
            hrefOf={(id) => lkeHref({ ...address, sub: id === sub ? null : id })}
          />
          <TotalsBar sheet={sheet} />
        </div>
        <RoadPanel key={`${unit}${year}`} sheet={sheet} write={write} />
      </div>
    </Screen>
  );
}
