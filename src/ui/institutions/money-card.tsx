import { unitMoney } from '../../app/live/budget-performance.ts';
import { evenShare } from '../../domain/budget/even-share.ts';
import { compare, fromDecimal, ZERO } from '../../domain/decimal.ts';
import { Card } from '../parts/card.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { dayText } from '../words/date.ts';
import { percentText, rupiahText } from '../words/number.ts';
import { words } from '../words/words.ts';

interface MoneyCardProps {
  readonly unit: string;
  readonly year: number;
}

/** Ceiling, spending and absorption against an even pace on the day of the last position. */
export function MoneyCard({ unit, year }: MoneyCardProps) {
  const text = words.value.institutions;
  const sum = unitMoney(unit, year)?.sum;
  const day = sum?.lines
    .flatMap(({ spent }) => spent.at(-1)?.day ?? [])
    .sort()
    .at(-1);
  const even = day ? evenShare(day) : null;
  const absorption = sum?.absorption?.display ?? null;
  const isSlow =
    even !== null &&
    absorption !== null &&
    compare(fromDecimal(absorption) ?? ZERO, fromDecimal(even) ?? ZERO) < 0;
  const or = (value: string | null | undefined): string => value ?? text.unknown;
  return (
    <Card
      title={text.money(year)}
      tools={
        <ButtonLink
          href={`/anggaran?${new URLSearchParams({ unit, tahun: String(year) })}`}
          small
          icon="wallet"
        >
          {text.open}
        </ButtonLink>
      }
    >
      {!sum || sum.lines.length === 0 ? (
        <p class="quiet">{text.noMoney}</p>
      ) : (
        <FactList
          facts={[
            { label: text.ceiling, value: or(sum.ceiling && rupiahText(sum.ceiling)) },
            { label: text.spent, value: or(sum.spent && rupiahText(sum.spent)) },
            {
              label: text.absorption,
              value: or(absorption && percentText(absorption)),
              tone: isSlow ? 'warn' : 'plain',
            },
            ...(day && even ? [{ label: text.even(dayText(day)), value: percentText(even) }] : []),
          ]}
        />
      )}
    </Card>
  );
}
