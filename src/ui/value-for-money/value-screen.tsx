import { useEffect, useMemo } from 'preact/hooks';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { unitShortName } from '../../app/live/names.ts';
import { valueForMoney } from '../../app/live/value-for-money.ts';
import { civilDay } from '../../domain/calendar.ts';
import type { Budget } from '../../domain/strategy.ts';
import type { ValueLine } from '../../domain/value-for-money/value-board.ts';
import { VALUE_LEVELS, type ValueLevel } from '../../domain/value-for-money/value-levels.ts';
import { Card } from '../parts/card.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { AnswerState } from '../parts/state/answer-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { NothingHere } from '../parts/state/nothing-here.tsx';
import { useQuery } from '../parts/use-query.ts';
import { namesApart } from '../parts/value/names-apart.ts';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { percentText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { ShiftCard } from './shift-card.tsx';
import { ValueChart } from './value-chart.tsx';
import { ValueExplained } from './value-explained.tsx';
import { ValueTable } from './value-table.tsx';

/** `/manfaat?tahun=2025&tingkat=programme&jelaskan=ID` */
export function ValueScreen() {
  const { query } = useQuery();
  const say = words.value.valueForMoney;
  const known = facts.value;
  if (!known)
    return (
      <Screen title={say.title}>
        <LoadingLine />
      </Screen>
    );
  const now = Number(civilDay(present.value, known.timeZone).slice(0, 4));
  const years = [now, now - 1, now - 2];
  const year = years.find((one) => String(one) === query.tahun) ?? newestBudget(known.budgets, years);
  return (
    <Screen title={say.title} subtitle={`${say.subtitle} · ${year}`} source={<UnverifiedTag />}>
      <Board key={year} year={year} years={years} />
    </Screen>
  );
}

/** The last whole year with a budget, this year where it is the first, else last year. */
const newestBudget = (budgets: readonly Budget[], years: readonly number[]): number => {
  const [now = 0, ...past] = years;
  const has = (year: number): boolean => budgets.some((one) => one.year === year && one.unit !== null);
  return past.find(has) ?? (has(now) ? now : now - 1);
};

interface BoardProps {
  readonly year: number;
  readonly years: readonly number[];
}

function Board({ year, years }: BoardProps) {
  const { query, set } = useQuery();
  const say = words.value.valueForMoney;
  const asked = useMemo(() => valueForMoney(year), [year]);
  useEffect(() => asked.stop, [asked]);
  const { state, value } = asked.answer.value;
  const yearField = (
    <SelectField
      label={say.year}
      value={String(year)}
      choices={years.map((one) => ({ value: String(one), label: String(one) }))}
      onChange={(tahun) => set({ tahun, jelaskan: null })}
    />
  );
  if (!value)
    return (
      <>
        <div class="tree-tools">{yearField}</div>
        <AnswerState failed={state === 'failed'} />
      </>
    );
  const held = VALUE_LEVELS.filter((one) => value.some((line) => line.level === one));
  const level: ValueLevel = held.find((one) => one === query.tingkat) ?? held.at(-1) ?? 'unit';
  const lines = toldApart(value.filter((line) => line.level === level));
  if (lines.length === 0)
    return (
      <>
        <div class="tree-tools">{yearField}</div>
        <NothingHere others={say.none} />
      </>
    );
  const explained = lines.find(({ id }) => id === query.jelaskan);
  return (
    <div class={explained ? 'columns columns--explain' : 'columns'}>
      <div class="stack stack--wide">
        <div class="tree-tools">
          {yearField}
          <SelectField
            label={say.level}
            value={level}
            choices={held.map((one) => ({ value: one, label: say.levels[one] }))}
            onChange={(tingkat) => set({ tingkat, jelaskan: null })}
          />
        </div>
        <ValueChart lines={lines} />
        <Outliers lines={lines} />
        <ValueTable lines={lines} onExplain={(id) => set({ jelaskan: id })} />
        <ShiftCard key={level} lines={lines} />
      </div>
      {explained && <ValueExplained line={explained} onClose={() => set({ jelaskan: null })} />}
    </div>
  );
}

/** Units have programmes of the same name. */
function toldApart(lines: readonly ValueLine[]): readonly ValueLine[] {
  const names = namesApart(
    lines.map(({ id, name, unit }) => ({ id, name, unit: unit === null ? null : unitShortName(unit) })),
  );
  return lines.map((line) => ({ ...line, name: names.get(line.id) ?? line.name }));
}

function Outliers({ lines }: { readonly lines: readonly ValueLine[] }) {
  const say = words.value.valueForMoney;
  const far = lines.filter(({ isOutlier }) => isOutlier);
  return (
    <Card title={say.outliers}>
      {far.length === 0 && <p>{say.noOutliers}</p>}
      <ul class="coverage">
        {far.map(({ id, name, placement, comparedBy }) => (
          <li key={id}>
            {say.outlier(
              name,
              percentText(placement.costPercent?.display ?? '0', 0),
              comparedBy === null ? '' : say.comparedBy[comparedBy],
            )}
          </li>
        ))}
      </ul>
      <p class="quiet small">{say.outlierRule}</p>
    </Card>
  );
}
