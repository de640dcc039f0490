import type { Comparison } from '../../app/facts/plausible.ts';
import type { Task } from '../../app/facts/tasks.ts';
import type { Decimal } from '../../domain/indicator.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { Card } from '../parts/card.tsx';
import { MiniBars } from '../parts/chart/mini-bars.tsx';
import { SourceNote } from '../parts/value/source-note.tsx';
import { periodShortText } from '../words/date.ts';
import { amountText } from '../words/number.ts';
import { words } from '../words/words.ts';

interface LastValuesProps {
  readonly task: Task;
  readonly comparison: Comparison;
  readonly typed: Decimal | null;
}

const SHOWN = 2;

/** The last periods beside the typed value, and the target. Nothing at all when there is nothing to compare with. */
export function LastValues({ task, comparison, typed }: LastValuesProps) {
  const { earlier, target } = comparison;
  const { indicator, key } = task;
  const text = words.value.entry;
  const last = earlier.slice(-SHOWN);
  if (last.length === 0 && !target) return null;
  // The year is said once, by the page, unless the bars stand in different years.
  const isOneYear = last.every(({ period }) => period.slice(0, 4) === key.period.slice(0, 4));
  const label = (period: string): string =>
    isOneYear ? periodShortText(period).replace(` ${key.period.slice(0, 4)}`, '') : periodShortText(period);
  const bars = [
    ...last.map(({ period, amount }) => ({
      label: label(period),
      value: amount,
      shown: formatDecimal(amount),
    })),
    {
      label: label(key.period),
      value: typed,
      shown: typed === null ? text.notYet : formatDecimal(typed),
      current: true,
    },
  ];
  const newest = last.at(-1);
  return (
    <Card>
      {last.length > 0 && <MiniBars bars={bars} label={indicator.name} />}
      {target && (
        <p class="small">
          {text.target(
            text.operators[target.operator],
            targetText(target.amount, target.upper, indicator.measureUnit),
          )}
        </p>
      )}
      {newest?.source && (
        <SourceNote source={shortSource(newest.source)} verified={newest.verified} example={newest.example} />
      )}
    </Card>
  );
}

function targetText(amount: string, upper: string | null, unit: string): string {
  const text = amountText(amount, unit);
  return upper === null ? text : `${formatDecimal(amount)}–${amountText(upper, unit)}`;
}

/** An address is too long for a phone: the site is enough here, the whole address stands in the explanation. */
const shortSource = (source: string): string => /^https?:\/\/([^/]+)/.exec(source)?.[1] ?? source;
