import { facts } from '../../app/live/facts.ts';
import {
  chooseKind,
  chooseTable,
  type OpenDesk,
  preview,
  say,
  type TableOutline,
} from '../../app/sheets/desk.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { SHEET_KINDS, type SheetKind } from '../../domain/sheets/meaning/fields.ts';
import { SHEET_ROLES } from '../../domain/sheets/meaning/sheet-role.ts';
import { BUDGET_STAGES } from '../../domain/strategy.ts';
import { Card } from '../parts/card.tsx';
import { CheckRow } from '../parts/control/check-row.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { words } from '../words/words.ts';
import { PlanField } from './plan-field.tsx';

/** Which table, what it holds, and what the file itself does not say. */
export function TableCard({ at }: { readonly at: OpenDesk }) {
  const text = words.value.imports;
  const { sheets, tables } = at;
  const kind = at.mapping?.kind ?? '';
  return (
    <Card title={text.table}>
      <div class="import-fields">
        {sheets.length > 1 && (
          <SelectField
            label={text.sheet}
            value={String(at.sheet)}
            choices={sheets.map(({ name, hidden }, i) => ({
              value: String(i),
              label: hidden ? text.hiddenSheet(name) : name,
            }))}
            onChange={(value) => void chooseTable(Number(value), 0)}
          />
        )}
        {tables.length > 1 && (
          <SelectField
            label={text.whichTable}
            value={String(at.table)}
            choices={tables.map((table, i) => ({ value: String(i), label: tableLabel(table, i) }))}
            onChange={(value) => void chooseTable(at.sheet, Number(value))}
          />
        )}
        {tables.length === 0 ? (
          <p>{text.noTable}</p>
        ) : (
          <SelectField<SheetKind | ''>
            label={text.kind}
            value={kind}
            choices={[
              ...(kind === '' ? [{ value: '' as const, label: text.chooseKind }] : []),
              ...SHEET_KINDS.map((value) => ({ value, label: text.kinds[value] })),
            ]}
            onChange={(value) => value !== '' && void chooseKind(value)}
          />
        )}
        {kind !== '' && <GivenFields at={at} kind={kind} />}
      </div>
    </Card>
  );
}

function tableLabel({ titles, records }: TableOutline, place: number): string {
  const text = words.value.imports;
  return text.tableAt(place + 1, titles[0] ?? text.untitled, formatDecimal(String(records)));
}

const YEAR = /^(?:19|20|21)\d{2}$/;

function GivenFields({ at, kind }: { readonly at: OpenDesk; readonly kind: SheetKind }) {
  const text = words.value.imports;
  const { given } = at;
  const told = at.tables[at.table]?.year ?? null;
  const units = [...(facts.value?.units.values() ?? [])];
  return (
    <>
      <TextField
        label={text.year}
        labelNote={told === null ? text.yearMissing : text.yearFromFile(String(told))}
        value={given.year === null ? '' : String(given.year)}
        maxLength={4}
        onInput={(typed) => {
          if (typed === '' || YEAR.test(typed)) void say({ year: typed === '' ? null : Number(typed) });
        }}
      />
      <SelectField
        label={text.unit}
        value={given.unit ?? ''}
        choices={[
          { value: '', label: text.unitFromFile },
          ...units.map(({ code, shortName }) => ({ value: code, label: shortName })),
        ]}
        onChange={(unit) => void say({ unit: unit === '' ? null : unit })}
      />
      {kind === 'plan' && <PlanField plan={given.plan} onPlan={(plan) => void say({ plan })} />}
      {kind === 'budgets' && <StageField given={given} />}
      {kind === 'people' && <RoleField given={given} />}
      <div class="import-fields__wide">
        {kind === 'budgets' && preview.value?.isStageAssumed && (
          <Notice tone="warn">{text.stageAssumed}</Notice>
        )}
        {kind !== 'indicators' && kind !== 'people' && (
          <CheckRow checked={given.isWhole} onChange={(isWhole) => void say({ isWhole })}>
            {text.whole}
          </CheckRow>
        )}
      </div>
    </>
  );
}

function RoleField({ given }: { readonly given: OpenDesk['given'] }) {
  const text = words.value.imports;
  return (
    <SelectField
      label={text.role}
      value={given.role ?? ''}
      choices={[
        { value: '', label: text.roleFromFile },
        ...SHEET_ROLES.map((value) => ({ value: value as string, label: words.value.account.roles[value] })),
      ]}
      onChange={(value) => void say({ role: SHEET_ROLES.find((one) => one === value) ?? null })}
    />
  );
}

function StageField({ given }: { readonly given: OpenDesk['given'] }) {
  const text = words.value.imports;
  return (
    <SelectField
      label={text.stage}
      value={given.stage ?? ''}
      choices={[
        { value: '', label: text.stageFromFile },
        ...BUDGET_STAGES.map((value) => ({ value: value as string, label: text.stages[value] })),
      ]}
      onChange={(value) => void say({ stage: BUDGET_STAGES.find((one) => one === value) ?? null })}
    />
  );
}
