import { indicatorName } from '../../app/live/names.ts';
import type { ValueLine } from '../../domain/value-for-money/value-board.ts';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { Fraction } from '../parts/explain/fraction.tsx';
import { WorkingDetails } from '../parts/explain/working-details.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { SidePanel } from '../parts/frame/side-panel.tsx';
import { amountText, percentText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { judgedText, moneyText, outcomeCostText, reasonText } from './value-table.tsx';

interface ValueExplainedProps {
  readonly line: ValueLine;
  readonly onClose: () => void;
}

/** How each number of a line came about, down to the money and the figures people signed. */
export function ValueExplained({ line, onClose }: ValueExplainedProps) {
  const { valueForMoney: say, explain } = words.value;
  return (
    <SidePanel title={say.explain(line.name)} onClose={onClose}>
      <FactList
        facts={[
          { label: say.ceiling, value: moneyText(line.ceiling) },
          { label: say.spent, value: moneyText(line.spent) },
          {
            label: say.outcomeAxis,
            value: line.outcome === null ? reasonText('no-outcome') : percentText(line.outcome, 2),
          },
          { label: say.economy, value: judgedText(line.economy) },
          { label: say.efficiency, value: judgedText(line.efficiency) },
          { label: say.effectiveness, value: judgedText(line.effectiveness) },
          { label: say.outcomeCost, value: outcomeCostText(line.outcomeCost) },
          { label: say.quadrant, value: line.placement.title ?? reasonText(line.placement.reason) },
        ]}
      />
      <OutcomeFormula line={line} />
      <WorkingDetails
        title={say.working}
        trees={() => [
          line.economy.working,
          line.efficiency.working,
          line.effectiveness.working,
          line.outcomeCost.cost.working,
          line.placement.working,
        ]}
      />
      {line.indicators.length > 0 && <p>{explain.title}:</p>}
      <div class="cluster">
        {line.indicators.map((code) => (
          <ButtonLink
            key={code}
            href={`/indikator/${encodeURIComponent(code)}?jelaskan=ya`}
            kind="quiet"
            small
          >
            {indicatorName(code)}
          </ButtonLink>
        ))}
      </div>
    </SidePanel>
  );
}

/** The division itself, with what it divides. */
function OutcomeFormula({ line: { outcomeCost, spent } }: Pick<ValueExplainedProps, 'line'>) {
  const { valueForMoney: say } = words.value;
  const { outcome, cost } = outcomeCost;
  if (!outcome || !cost.value) return <p class="quiet small">{say.outcomeCostNone}</p>;
  return (
    <div class="stack">
      <p>{say.outcomeCostRule(indicatorName(outcome.indicator))}</p>
      <p>
        <Fraction top={moneyText(spent)} bottom={amountText(outcome.realized, outcome.unit)} /> ={' '}
        <strong>{outcomeCostText(outcomeCost)}</strong>
      </p>
      <p class="quiet small">{say.outcomeCostSource}</p>
    </div>
  );
}
