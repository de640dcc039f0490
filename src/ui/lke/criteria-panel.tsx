import { mayWrite } from '../../app/live/dossiers.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { LKE_PACK } from '../../domain/dossier/kinds/lke.ts';
import { disputedCriteria } from '../../domain/dossier/kinds/lke-checks.ts';
import { subComponentOf } from '../../domain/dossier/readings/lke-reading.ts';
import type { SubComponent } from '../../domain/sakip/evaluation-pack.ts';
import { LKE_COLUMNS, type LkeColumn } from '../../domain/sakip/lke-columns.ts';
import { Card } from '../parts/card.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { words } from '../words/words.ts';
import { CriterionRow } from './criterion-row.tsx';
import { GradeChip } from './grade-chip.tsx';
import { type LkeSheet, scoreIn } from './lke-model.ts';
import type { LkeWriter } from './lke-writer.ts';

interface CriteriaPanelProps {
  readonly sheet: LkeSheet;
  readonly one: SubComponent;
  readonly write: LkeWriter;
  readonly closeHref: string;
}

/** One sub-component: its grade in each column, and its criteria with answers and evidence. */
export function CriteriaPanel({ sheet, one, write, closeHref }: CriteriaPanelProps) {
  const { lke } = words.value;
  return (
    <Card
      title={lke.criteria(one.id, one.title)}
      tools={
        <ButtonLink href={closeHref} kind="quiet" small icon="x">
          {lke.close}
        </ButtonLink>
      }
    >
      <div class="lke-grades">
        {LKE_COLUMNS.map((column) => (
          <GradeOf key={column} {...{ sheet, one, column, write }} />
        ))}
      </div>
      {gradeStands(sheet, one) && <p class="small">{lke.gradeStands}</p>}
      <ol class="lke-criteria">
        {one.criteria.map((criterion) => (
          <CriterionRow key={criterion.id} criterion={criterion} sheet={sheet} write={write} />
        ))}
      </ol>
    </Card>
  );
}

/** A grade given outright does not follow a criterion that is agreed on. */
function gradeStands({ key, dossier }: LkeSheet, { id }: SubComponent): boolean {
  if (dossier?.status.value.state !== 'disputed') return false;
  const path = `grade/${id}/evaluator`;
  return (
    textOf(dossier, path) !== '' &&
    disputedCriteria(dossier).some((criterion) => subComponentOf(criterion) === id) &&
    mayWrite(key, dossier, path) === 'permitted'
  );
}

interface GradeOfProps extends Omit<CriteriaPanelProps, 'closeHref'> {
  readonly column: LkeColumn;
}

function GradeOf({ sheet, one, column, write }: GradeOfProps) {
  const { lke } = words.value;
  const label = lke.gradeOf(lke.columns[column]);
  const [grade, distinction] = [`grade/${one.id}/${column}`, `distinction/${one.id}/${column}`];
  const text = (path: string): string => (sheet.dossier ? textOf(sheet.dossier, path) : '');
  if (mayWrite(sheet.key, sheet.dossier, grade) !== 'permitted')
    return (
      <p class="lke-grades__read">
        <span class="field__label">{label}</span>
        <GradeChip grade={scoreIn(sheet, column, one.id)?.grade ?? null} plain none={lke.noGrade} />
      </p>
    );
  return (
    <>
      <SelectField
        label={label}
        value={text(grade)}
        choices={[
          { value: '', label: lke.byCriteria },
          ...LKE_PACK.grades.rows.map((row) => ({ value: row.grade, label: row.grade })),
        ]}
        onChange={(value) => write({ [grade]: value })}
      />
      <SelectField
        label={lke.distinction}
        value={text(distinction)}
        choices={[
          { value: '', label: lke.noDistinction },
          ...LKE_PACK.fulfilment.distinctions[one.dimension].map(({ id, title }) => ({
            value: id,
            label: title,
          })),
        ]}
        onChange={(value) => write({ [distinction]: value })}
      />
    </>
  );
}
