import type { Comparison } from '../../app/facts/plausible.ts';
import { absolute, compare, fromDecimal, type Rational } from '../../domain/decimal.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { formatDecimal, type NumberReading } from '../../domain/number-input.ts';
import type { FieldRemark } from '../parts/control/field-line.tsx';
import { periodShortText } from '../words/date.ts';
import { amountText } from '../words/number.ts';
import { words } from '../words/words.ts';

/** The line under the field: how the number was read, and how it sits beside the last ones. */
export function valueRemark(
  typed: string,
  reading: NumberReading,
  { finding }: Comparison,
  { measureUnit }: Indicator,
): FieldRemark | null {
  const text = words.value.entry;
  if (!reading.ok) {
    return reading.problem === 'blank'
      ? null
      : { tone: 'problem', text: text.numberProblems[reading.problem] };
  }
  const read = formatDecimal(reading.value);
  if (reading.ambiguous && reading.alternative) {
    return { tone: 'doubt', text: text.ambiguous(read, formatDecimal(reading.alternative)) };
  }
  const spoken = read === typed.trim() ? '' : `${text.readAs(amountText(reading.value, measureUnit))}. `;
  if (!finding) return spoken ? { tone: 'understood', text: spoken.trim() } : null;
  const judged = judgement(finding);
  return { tone: judged.tone, text: `${spoken}${changeSentence(finding)}${judged.text}`.trim() };
}

type Finding = NonNullable<Comparison['finding']>;

function changeSentence({ change, percent, previous }: Finding): string {
  const text = words.value.entry;
  if (!previous || change === null) return '';
  const from = periodShortText(previous.period);
  const size = formatDecimal(change.replace('-', ''));
  const part = percent ? ` (${formatDecimal(percent.decimal.replace('-', ''), 1)} %)` : '';
  if (/^-?0(\.0*)?$/.test(change)) return `${text.same(from)} `;
  return `${change.startsWith('-') ? text.down(size, part, from) : text.up(size, part, from)} `;
}

function judgement({
  code,
  change,
  lastChange,
  largestChange,
}: Finding): Pick<FieldRemark, 'tone'> & { readonly text: string } {
  const text = words.value.entry;
  switch (code) {
    case 'tenfold':
      return { tone: 'doubt', text: text.tenfold };
    case 'sign-changed':
      return { tone: 'doubt', text: text.signChanged };
    case 'unusual-change':
      return { tone: 'doubt', text: text.unusual(formatDecimal(largestChange ?? '0')) };
    case 'exactly-target':
      return { tone: 'doubt', text: text.exactlyTarget };
    case 'within-usual':
      return { tone: 'understood', text: usual(change, lastChange, largestChange) };
    case 'no-previous':
      return { tone: 'hint', text: text.firstValue };
    default:
      return { tone: 'understood', text: '' };
  }
}

/** Why a change is usual: by the one before it, or where that was smaller, by the rule itself. */
function usual(change: string | null, last: string | null, largest: string | null): string {
  const text = words.value.entry;
  const [now, before] = [sizeOf(change), sizeOf(last)];
  if (!now || !before || last === null) return text.usual;
  return compare(now, before) > 0
    ? text.usualWithin(formatDecimal(largest ?? last))
    : text.usualAfter(signed(last));
}

function sizeOf(change: string | null): Rational | null {
  const read = change === null ? null : fromDecimal(change);
  return read && absolute(read);
}

const signed = (change: string): string =>
  change.startsWith('-') ? formatDecimal(change) : `+${formatDecimal(change)}`;
