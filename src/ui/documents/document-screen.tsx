import { useMemo } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { writeFields } from '../../app/commands/write-dossier.ts';
import { dossierAt, mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { unitName } from '../../app/live/names.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { PLAN_DOCUMENT_SORTS, planDocument } from '../../domain/dossier/kinds/plan-document.ts';
import { Card } from '../parts/card.tsx';
import { CheckRow } from '../parts/control/check-row.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { permittedSteps, StepButtons } from '../parts/control/step-buttons.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { DossierFiles } from '../parts/paper/dossier-files.tsx';
import { DossierText, ReadLine } from '../parts/paper/dossier-text.tsx';
import { FieldConflicts } from '../parts/paper/field-conflicts.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { words } from '../words/words.ts';
import { fieldWord, sortWord } from './document-words.ts';
import { PlanMatricesCard } from './plan-matrices-card.tsx';

/** `/dokumen/:unit/:year/:name`: one planning document; every field is kept as soon as it is left. */
export function DocumentScreen() {
  const { params } = useRoute();
  const { unit = '', year = '', name = '' } = params;
  const key = useMemo(
    (): DossierKey => ({ kind: planDocument.name, unit, year: Number(year), name }),
    [unit, year, name],
  );
  const found = useMemo(() => dossierAt(() => key), [key]).value;
  const known = facts.value;
  const text = words.value.documents;
  const dossier = found?.dossier ?? null;
  const title = dossier ? textOf(dossier, 'title') : '';
  return (
    <Screen
      title={title === '' ? text.untitled : title}
      subtitle={unitName(unit)}
      back="/dokumen"
      actions={dossier && <Steps of={key} dossier={dossier} />}
    >
      <StandingNotices />
      {known === null ? (
        <LoadingLine />
      ) : (
        <div class="stack">
          <Standing of={key} dossier={dossier} />
          {dossier && <FieldConflicts of={key} dossier={dossier} labelOf={fieldWord} />}
          <Card>
            <Fields of={key} dossier={dossier} />
          </Card>
          <PlanMatricesCard unit={unit} year={key.year} />
          <DossierFiles of={key} id={known.world.dossierId(key)} dossier={dossier} />
        </div>
      )}
    </Screen>
  );
}

interface StepsProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
}

function Steps({ of, dossier }: StepsProps) {
  const text = words.value.documents;
  if (permittedSteps(of, dossier, planDocument).length === 0)
    return <p class="quiet">{text.states[dossier.status.value.state]}</p>;
  return (
    <StepButtons
      of={of}
      dossier={dossier}
      kind={planDocument}
      primary="register"
      wordOf={(step) => text.steps[step] ?? step}
      stateWord={(state) => text.states[state] ?? state}
      missing={(paths) => text.missing(paths.map(fieldWord).join(', '))}
    />
  );
}

interface PartProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
}

/** What may be done here, in a sentence. */
function Standing({ of, dossier }: PartProps) {
  const text = words.value.documents;
  const may = mayWrite(of, dossier, 'title');
  const state = dossier?.status.value.state ?? 'draft';
  if (may === 'permitted') return <p class="small quiet">{text.saved}</p>;
  return (
    <Notice tone="info" title={text.states[state]}>
      {may === 'bad-state' ? text.closed : text.readOnly}
    </Notice>
  );
}

function Fields({ of, dossier }: PartProps) {
  return (
    <div class="stack">
      <Sort of={of} dossier={dossier} />
      <Text of={of} dossier={dossier} path="title" maxLength={300} />
      <Text of={of} dossier={dossier} path="number" maxLength={100} />
      <Text of={of} dossier={dossier} path="date" type="date" />
      <div class="pair">
        <Text of={of} dossier={dossier} path="validFrom" type="date" />
        <Text of={of} dossier={dossier} path="validTo" type="date" />
      </div>
      <Text of={of} dossier={dossier} path="signer" maxLength={200} />
      <Public of={of} dossier={dossier} />
    </div>
  );
}

interface TextProps extends PartProps {
  readonly path: string;
  readonly type?: 'text' | 'date';
  readonly maxLength?: number;
}

const Text = (props: TextProps) => <DossierText label={fieldWord(props.path)} {...props} />;

function Sort({ of, dossier }: PartProps) {
  const { value, choose } = useChosen(of, dossier, 'sort');
  const label = fieldWord('sort');
  if (mayWrite(of, dossier, 'sort') !== 'permitted')
    return <ReadLine label={label} value={sortWord(value)} />;
  const choices = ['', ...PLAN_DOCUMENT_SORTS].map((sort) => ({ value: sort, label: sortWord(sort) }));
  return <SelectField label={label} value={value} choices={choices} onChange={choose} />;
}

function Public({ of, dossier }: PartProps) {
  const { value, choose } = useChosen(of, dossier, 'isPublic');
  if (mayWrite(of, dossier, 'isPublic') !== 'permitted') return null;
  return (
    <CheckRow checked={value === 'yes'} onChange={(checked) => choose(checked ? 'yes' : '')}>
      {fieldWord('isPublic')}
    </CheckRow>
  );
}

/** A field that is chosen, not typed: kept at the choice. */
function useChosen(key: DossierKey, dossier: Dossier | null, path: string) {
  const value = dossier ? textOf(dossier, path) : '';
  return { value, choose: (text: string) => void writeFields(key, { [path]: text }, dossier) };
}
