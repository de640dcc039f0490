import type { LinePerformance } from '../../domain/budget/budget-performance.ts';
import type { BudgetSum } from '../../domain/budget/unit-budget.ts';
import { Card } from '../parts/card.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { percentText, rupiahText } from '../words/number.ts';
import { words } from '../words/words.ts';

interface BudgetCardProps {
  readonly sum: BudgetSum;
  readonly lines: readonly LinePerformance[];
  readonly conspicuous: readonly LinePerformance[];
}

/** The whole budget in four figures, and the lines worth a question. */
export function BudgetCard({ sum, lines, conspicuous }: BudgetCardProps) {
  const text = words.value.budget;
  const money = (amount: string | null): string => (amount === null ? text.unknown : rupiahText(amount));
  return (
    <Card title={text.whole} tools={lines.some(({ line }) => line.isExample) && <ExampleTag />}>
      <FactList
        facts={[
          { label: text.ceiling, value: money(sum.ceiling) },
          { label: text.spent, value: money(sum.spent) },
          {
            label: text.absorption,
            value: sum.absorption ? percentText(sum.absorption.display, 2) : text.unknown,
          },
          {
            label: text.asking,
            value:
              conspicuous.length === 0
                ? text.nothingAsking
                : conspicuous.map(({ line }) => line.name).join('; '),
            tone: conspicuous.length === 0 ? 'quiet' : 'warn',
          },
        ]}
      />
    </Card>
  );
}
