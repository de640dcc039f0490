import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { figureText, rupiah, targetText } from '../../documents/texts.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { QUARTERS } from '../../domain/dossier/kinds/action-plan.ts';
import { FLAG_SET } from '../../domain/dossier/shape.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { budgetedLines } from '../../domain/papers/agreement-proposal.ts';
import { annualTarget, ceilingOf, type PaperFacts } from '../../domain/papers/paper-facts.ts';
import { type QuarterTarget, quarterTargets } from '../../domain/papers/quarter-target.ts';
import { isInForce, type Position } from '../../domain/person.ts';
import { Card } from '../parts/card.tsx';
import { IconButton } from '../parts/control/icon-button.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { WrittenAmount } from '../parts/control/written-amount.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { writeOrSay } from '../parts/paper/write-or-say.ts';
import { officialText } from '../parts/value/office.ts';
import { words } from '../words/words.ts';
import { actionPlanField, quarterName } from './action-plan-words.ts';

interface ActionRowProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
  readonly id: string;
  readonly number: number;
  readonly shown: PaperFacts;
}

/** One row of the action plan being drafted. What is in the plan data is shown from there; the rest is written. */
export function ActionRowEditor({ of, dossier, id, number, shown }: ActionRowProps) {
  const at = (field: string) => textOf(dossier, `row/${id}/${field}`);
  const choose = (field: string) => (text: string) =>
    void writeOrSay(of, { [`row/${id}/${field}`]: text }, dossier);
  const indicator = shown.indicators.get(at('indicator')) ?? null;
  const { papers } = words.value;
  return (
    <Card
      title={papers.actionPlan.row(number)}
      tools={
        <IconButton
          icon="trash-2"
          label={papers.remove(papers.actionPlan.row(number))}
          onPress={() => choose('gone')(FLAG_SET)}
        />
      }
    >
      <div class="stack">
        <SelectField
          label={actionPlanField('indicator')}
          value={at('indicator')}
          choices={[blank(papers.choose), ...indicatorChoices(dossier, shown)]}
          onChange={choose('indicator')}
        />
        {indicator && <Aim indicator={indicator} year={of.year} shown={shown} />}
        <DossierText
          type="area"
          of={of}
          dossier={dossier}
          path={`row/${id}/activity`}
          label={actionPlanField('activity')}
          maxLength={500}
        />
        <Quarters of={of} dossier={dossier} id={id} indicator={indicator} shown={shown} />
        <SelectField
          label={actionPlanField('budget')}
          value={at('budget')}
          choices={[blank(papers.actionPlan.noBudget), ...budgetChoices(dossier, shown)]}
          onChange={choose('budget')}
        />
        <SelectField
          label={actionPlanField('owner')}
          value={at('owner')}
          choices={[blank(papers.choose), ...ownerChoices(dossier)]}
          onChange={choose('owner')}
        />
      </div>
    </Card>
  );
}

const blank = (label: string) => ({ value: '', label });

function Aim({ indicator, year, shown }: { indicator: Indicator; year: number; shown: PaperFacts }) {
  const target = annualTarget(shown, indicator.code, year);
  return <p class="small quiet">{words.value.papers.actionPlan.annual(targetText(target, indicator))}</p>;
}

type QuartersProps = Omit<ActionRowProps, 'number'> & { readonly indicator: Indicator | null };

/** A quarter whose target is in the data is read, not typed. */
function Quarters({ of, dossier, id, indicator, shown }: QuartersProps) {
  const targets = quarterTargets(dossier, id, shown);
  return (
    <div class="quarters">
      {QUARTERS.map((quarter, i) => {
        const { amount, from } = targets[i] as QuarterTarget;
        return from && amount !== null && indicator ? (
          <p key={quarter}>
            <span class="small quiet">{quarterName(quarter)}</span>
            <br />
            {figureText(amount, indicator)}{' '}
            <span class="small quiet">{words.value.papers.actionPlan.fromData}</span>
          </p>
        ) : (
          <WrittenAmount
            key={quarter}
            of={of}
            dossier={dossier}
            path={`row/${id}/${quarter}`}
            label={quarterName(quarter)}
          />
        );
      })}
    </div>
  );
}

const indicatorChoices = ({ unit, year }: Dossier, shown: PaperFacts) =>
  [...shown.indicators.values()]
    .filter(({ code, owner }) => owner === unit && annualTarget(shown, code, year) !== null)
    .map(({ code, name }) => ({ value: code, label: name }));

const budgetChoices = ({ unit, year }: Dossier, shown: PaperFacts) =>
  budgetedLines(unit, year, shown).map((node) => {
    const ceiling = ceilingOf(shown, node, unit, year)?.ceiling ?? null;
    return { value: node.id, label: `${node.code} ${node.text} (${rupiah(ceiling)})` };
  });

function ownerChoices({ unit }: Dossier) {
  const positions = facts.value?.positions ?? new Map<string, Position>();
  const find = (id: string): Position | null => positions.get(id) ?? null;
  return [...positions.values()]
    .filter((one) => one.unit === unit && one.delegatedFrom === null && isInForce(one, present.value, find))
    .map(({ id }) => ({ value: id, label: officialText(id) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
