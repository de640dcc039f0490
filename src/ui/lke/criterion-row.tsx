import { mayWrite } from '../../app/live/dossiers.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import { LKE_PACK } from '../../domain/dossier/kinds/lke.ts';
import { NOT_APPLICABLE } from '../../domain/sakip/assessment.ts';
import type { Criterion } from '../../domain/sakip/evaluation-pack.ts';
import { LKE_COLUMNS } from '../../domain/sakip/lke-columns.ts';
import { SelectField } from '../parts/control/select-field.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { words } from '../words/words.ts';
import { CriterionLinks } from './criterion-links.tsx';
import { DraftText } from './draft-text.tsx';
import type { LkeSheet } from './lke-model.ts';
import type { LkeWriter } from './lke-writer.ts';

interface CriterionRowProps {
  readonly criterion: Criterion;
  readonly sheet: LkeSheet;
  readonly write: LkeWriter;
}

/** One criterion: three answers beside one another, its evidence, and what is disputed about it. */
export function CriterionRow({ criterion, sheet, write }: CriterionRowProps) {
  const { lke } = words.value;
  const { id } = criterion;
  return (
    <li class="lke-criterion">
      <p class="lke-criterion__text">
        <span class="quiet">{id}</span> {criterion.text}
      </p>
      <div class="lke-criterion__answers">
        {LKE_COLUMNS.map((column) => (
          <AnswerField
            key={column}
            label={lke.columns[column]}
            name={lke.answerOf(lke.columns[column], id)}
            path={`answer/${id}/${column}`}
            sheet={sheet}
            write={write}
          />
        ))}
        <Agreed id={id} sheet={sheet} write={write} />
      </div>
      <Dispute id={id} sheet={sheet} write={write} />
      <Notes id={id} sheet={sheet} />
      <CriterionLinks
        of={sheet.key}
        dossier={sheet.dossier}
        criterion={id}
        family={`link/${id}`}
        write={write}
      />
    </li>
  );
}

interface PartProps {
  readonly sheet: LkeSheet;
  readonly write: LkeWriter;
}

interface AnswerFieldProps extends PartProps {
  readonly label: string;
  /** Spoken: the column with the criterion. */
  readonly name: string;
  readonly path: string;
}

const ANSWERS = ['', ...LKE_PACK.answers.rows.map(({ answer }) => answer), NOT_APPLICABLE];

function AnswerField({ label, name, path, sheet, write }: AnswerFieldProps) {
  const { lke } = words.value;
  const value = sheet.dossier ? textOf(sheet.dossier, path) : '';
  if (mayWrite(sheet.key, sheet.dossier, path) !== 'permitted')
    return (
      <p class="lke-answer">
        <span class="field__label">{label}</span>
        <span class={value === '' ? 'quiet' : undefined}>{lke.answers[value] ?? value}</span>
      </p>
    );
  return (
    <SelectField
      label={
        <>
          <span aria-hidden="true">{label}</span>
          <span class="visually-hidden">{name}</span>
        </>
      }
      value={value}
      choices={ANSWERS.map((answer) => ({ value: answer, label: lke.answers[answer] ?? answer }))}
      onChange={(chosen) => write({ [path]: chosen })}
    />
  );
}

/** Only where the criterion is disputed. */
function Agreed({ id, sheet, write }: PartProps & { readonly id: string }) {
  const { lke } = words.value;
  if (!sheet.dossier || textOf(sheet.dossier, `dispute/${id}`) === '') return null;
  return (
    <AnswerField
      label={lke.agreedOf}
      name={lke.answerOf(lke.agreedOf, id)}
      path={`agreed/${id}`}
      sheet={sheet}
      write={write}
    />
  );
}

function Dispute({ id, sheet, write }: PartProps & { readonly id: string }) {
  const { lke } = words.value;
  const path = `dispute/${id}`;
  const text = sheet.dossier ? textOf(sheet.dossier, path) : '';
  if (mayWrite(sheet.key, sheet.dossier, path) === 'permitted')
    return (
      <DraftText
        key={text}
        label={lke.answerOf(lke.disputeOf, id)}
        text={text}
        onKeep={(kept) => write({ [path]: kept })}
      />
    );
  return text === '' ? null : (
    <p class="small">
      <strong>{lke.disputeOf}:</strong> {text}
    </p>
  );
}

/** Notes of the three; a column nobody wrote in and nobody may write in is not shown. */
function Notes({ id, sheet: { key, dossier } }: Pick<PartProps, 'sheet'> & { readonly id: string }) {
  const { lke } = words.value;
  const shown = LKE_COLUMNS.map((column) => ({ column, path: `note/${id}/${column}` })).filter(
    ({ path }) => (dossier && textOf(dossier, path) !== '') || mayWrite(key, dossier, path) === 'permitted',
  );
  return (
    <>
      {shown.map(({ column, path }) => (
        <DossierText
          key={column}
          of={key}
          dossier={dossier}
          path={path}
          label={lke.noteOf(lke.columns[column])}
          type="area"
          maxLength={2000}
        />
      ))}
    </>
  );
}
