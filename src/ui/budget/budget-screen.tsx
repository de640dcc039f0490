import { useMemo } from 'preact/hooks';
import { unitMoney } from '../../app/live/budget-performance.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { unitShortName } from '../../app/live/names.ts';
import { readableUnits } from '../../app/live/readable-units.ts';
import { isConspicuous } from '../../domain/budget/budget-performance.ts';
import { civilDay } from '../../domain/calendar.ts';
import { SelectField } from '../parts/control/select-field.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { NothingHere } from '../parts/state/nothing-here.tsx';
import { StateCard } from '../parts/state/state-card.tsx';
import { ToImport } from '../parts/state/to-import.tsx';
import { useQuery } from '../parts/use-query.ts';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { words } from '../words/words.ts';
import { BudgetCard } from './budget-card.tsx';
import { BudgetTable } from './budget-table.tsx';

/** Route `/anggaran`: the budget of a unit line by line, beside its plan of spending, the work done and the outcome. */
export function BudgetScreen() {
  const { query, set } = useQuery();
  const text = words.value.budget;
  const known = facts.value;
  const units = readableUnits();
  if (!known)
    return (
      <Screen title={text.title}>
        <LoadingLine />
      </Screen>
    );
  const thisYear = Number(civilDay(present.value, known.timeZone).slice(0, 4));
  const year = /^\d{4}$/.test(query.tahun ?? '') ? Number(query.tahun) : thisYear;
  const unit = query.unit ?? units[0];
  if (unit === undefined || !units.includes(unit))
    return (
      <Screen title={text.title}>
        <NothingHere others={text.none} />
      </Screen>
    );
  const years = [...new Set([thisYear, thisYear - 1, thisYear - 2, year])];
  return (
    <Screen
      title={text.title}
      subtitle={`${unitShortName(unit)} · ${year}`}
      source={
        <>
          {text.source} <UnverifiedTag />
        </>
      }
    >
      <StandingNotices />
      <div class="stack">
        <div class="cluster basis-bar">
          <SelectField
            label={text.unit}
            value={unit}
            choices={units.map((value) => ({ value, label: unitShortName(value) }))}
            onChange={(next) => set({ unit: next })}
          />
          <SelectField
            label={text.year}
            value={String(year)}
            choices={years.map((one) => ({ value: String(one), label: String(one) }))}
            onChange={(next) => set({ tahun: next })}
          />
        </div>
        <Money unit={unit} year={year} />
      </div>
    </Screen>
  );
}

function Money({ unit, year }: { readonly unit: string; readonly year: number }) {
  const text = words.value.budget;
  const known = facts.value;
  const money = useMemo(() => unitMoney(unit, year), [unit, year, known]);
  if (!money) return <LoadingLine />;
  if (money.lines.length === 0)
    return <StateCard icon="circle-dashed" tone="neutral" words={text.noLines} actions={<ToImport />} />;
  return (
    <>
      <BudgetCard sum={money.sum} lines={money.lines} conspicuous={money.lines.filter(isConspicuous)} />
      <BudgetTable lines={money.lines} />
    </>
  );
}
