import { useState } from 'preact/hooks';
import { newId } from '../../app/ids.ts';
import { dossiersOf, mayWrite } from '../../app/live/dossiers.ts';
import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import { lke } from '../../domain/dossier/kinds/lke.ts';
import { recommendation } from '../../domain/dossier/kinds/recommendation.ts';
import { type EvaluatedYear, evaluatedYears } from '../../domain/dossier/readings/evaluated-years.ts';
import { followUpByYear, followUps } from '../../domain/dossier/readings/follow-up.ts';
import { followUpEstimate } from '../../domain/dossier/readings/follow-up-estimate.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { DataTable } from '../parts/table/data-table.tsx';
import { words } from '../words/words.ts';
import { FollowUpEffects } from './follow-up-effects.tsx';
import { FollowUpItem } from './follow-up-item.tsx';
import { GradeChip } from './grade-chip.tsx';
import type { LkeSheet } from './lke-model.ts';

const given = dossiersOf(recommendation.name);
const sheets = dossiersOf(lke.name);

interface Item {
  readonly name: string;
  readonly id: string | null;
  readonly dossier: Dossier | null;
}

/** Recommendations of the year with what the unit does about them, beside the years before. */
export function FollowUpPanel({ sheet }: { readonly sheet: LkeSheet }) {
  const text = words.value.lke.followUp;
  const { unit, year } = sheet.key;
  const [fresh, setFresh] = useState<string | null>(null);
  const own = given.value.filter(({ dossier }) => dossier.unit === unit);
  const keyOf = (name: string): DossierKey => ({ kind: recommendation.name, unit, year, name });
  const ofYear: readonly Item[] = own
    .filter(({ dossier }) => dossier.year === year)
    .map(({ id, dossier }) => ({ name: dossier.name, id, dossier }));
  // One list with one key: what is being typed in a new one stays when its first field is kept.
  const items =
    fresh === null || ofYear.some(({ name }) => name === fresh)
      ? ofYear
      : [...ofYear, { name: fresh, id: null, dossier: null }];
  const mayGive = mayWrite(keyOf('x'), null, 'text') === 'permitted';
  return (
    <div class="stack">
      <Estimate sheet={sheet} />
      <Card
        title={text.title(year)}
        tools={
          mayGive && (
            <Button small icon="plus" onPress={() => setFresh(newId())}>
              {text.add}
            </Button>
          )
        }
      >
        {items.length === 0 && <EmptyState>{text.none}</EmptyState>}
        <ul class="follow-ups">
          {items.map(({ name, id, dossier }) => (
            <FollowUpItem key={name} of={keyOf(name)} id={id} dossier={dossier} />
          ))}
        </ul>
      </Card>
      <Years unit={unit} />
    </div>
  );
}

function Estimate({ sheet }: { readonly sheet: LkeSheet }) {
  const text = words.value.lke.followUp;
  const { unit, year } = sheet.key;
  const list = followUps(
    given.value.map(({ dossier }) => dossier),
    unit,
    year,
  );
  const estimate = sheet.dossier && followUpEstimate(sheet.dossier, list);
  if (!estimate) return null;
  return (
    <Card gold title={text.estimate} tools={<span class="small quiet">{text.isEstimate}</span>}>
      <dl class="follow-up-estimate">
        {(['now', 'recognized', 'claimed'] as const).map((part) => (
          <div key={part}>
            <dt>{text[part]}</dt>
            <dd>{formatDecimal(estimate[part], 2)}</dd>
          </div>
        ))}
      </dl>
      <FollowUpEffects sheet={sheet.dossier} list={list} />
    </Card>
  );
}

/** Total and predicate of one year. */
const Result = ({ total, grade }: EvaluatedYear) => (
  <>
    {formatDecimal(total, 2)} <GradeChip grade={grade} none={words.value.lke.noGrade} />
  </>
);

/** Results and recommendations of the years beside one another. */
export function Years({ unit }: { readonly unit: string }) {
  const text = words.value.lke.followUp;
  const known = [...given.value, ...sheets.value].flatMap(({ dossier }) =>
    dossier.unit === unit ? [dossier] : [],
  );
  const [followed, evaluated] = [followUpByYear(known), evaluatedYears(known, unit)];
  const years = [...new Set([...evaluated, ...followed].map(({ year }) => year))]
    .sort((a, b) => b - a)
    .map((year) => ({
      ...(followed.find((one) => one.year === year) ?? { given: 0, answered: 0, closed: 0 }),
      year,
      result: evaluated.find((one) => one.year === year),
    }));
  if (years.length === 0) return null;
  return (
    <Card title={text.years}>
      <DataTable
        caption={text.years}
        captionHidden
        columns={[
          { key: 'year', header: words.value.lke.year, rowHeader: true, cell: ({ year }) => year },
          {
            key: 'result',
            header: words.value.lke.totals.evaluator,
            numeric: true,
            cell: ({ result }) => (result ? <Result {...result} /> : '–'),
          },
          { key: 'given', header: text.given, numeric: true, cell: (row) => row.given },
          { key: 'answered', header: text.answered, numeric: true, cell: (row) => row.answered },
          { key: 'closed', header: text.closed, numeric: true, cell: (row) => row.closed },
        ]}
        rows={years}
        rowKey={({ year }) => String(year)}
      />
    </Card>
  );
}
