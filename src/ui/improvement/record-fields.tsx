import type { ComponentType } from 'preact';
import { facts } from '../../app/live/facts.ts';
import { positions } from '../../app/live/position.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { COMPETENCE_FIELDS, competence } from '../../domain/dossier/kinds/competence.ts';
import { digitalService, SERVICE_PACK } from '../../domain/dossier/kinds/digital-service.ts';
import { INNOVATION_STAGES, innovation } from '../../domain/dossier/kinds/innovation.ts';
import { sop } from '../../domain/dossier/kinds/sop.ts';
import { learningOf } from '../../domain/dossier/readings/learning.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { Working } from '../../domain/working/working.ts';
import { WrittenAmount } from '../parts/control/written-amount.tsx';
import { WorkingDetails } from '../parts/explain/working-details.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { DossierChoice } from '../parts/paper/dossier-choice.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { ownerChoices } from '../parts/paper/owner-choices.ts';
import { RecordRows } from '../parts/paper/record-rows.tsx';
import { words } from '../words/words.ts';
import { fieldWord, optionChoices, optionWord } from './field-word.ts';
import { maturityText, serviceMaturity } from './record-words.ts';

interface FieldsProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
}

/** The fields of a record by its sort. */
export function RecordFields(props: FieldsProps) {
  const Fields = FIELDS[props.of.kind];
  return Fields ? (
    <div class="stack">
      <Fields {...props} />
    </div>
  ) : null;
}

const Owner = ({ of, dossier }: FieldsProps) => (
  <DossierChoice
    of={of}
    dossier={dossier}
    path="owner"
    label={fieldWord('owner')}
    choices={ownerChoices(of.unit)}
  />
);

interface LineProps extends FieldsProps {
  readonly path: string;
  readonly type?: 'text' | 'date' | 'area';
  readonly max?: number;
}

const Line = ({ max = 1000, ...props }: LineProps) => (
  <DossierText label={fieldWord(props.path)} maxLength={max} {...props} />
);

function SopFields({ of, dossier }: FieldsProps) {
  const text = words.value.improvement.register;
  return (
    <>
      <Line of={of} dossier={dossier} path="title" max={300} />
      <Owner of={of} dossier={dossier} />
      <RecordRows of={of} dossier={dossier} family="version" nameOf={text.version} add={text.addVersion}>
        {(id) => (
          <>
            <Line of={of} dossier={dossier} path={`version/${id}/number`} max={100} />
            <div class="pair">
              <Line of={of} dossier={dossier} path={`version/${id}/date`} type="date" />
              <Line of={of} dossier={dossier} path={`version/${id}/review`} type="date" />
            </div>
            <Line of={of} dossier={dossier} path={`version/${id}/changed`} type="area" />
          </>
        )}
      </RecordRows>
    </>
  );
}

function InnovationFields({ of, dossier }: FieldsProps) {
  const indicators = [...(facts.value?.indicators.values() ?? [])]
    .filter(({ owner }) => owner === of.unit)
    .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <Line of={of} dossier={dossier} path="title" max={200} />
      <Line of={of} dossier={dossier} path="problem" type="area" />
      <Line of={of} dossier={dossier} path="benefit" type="area" />
      <Owner of={of} dossier={dossier} />
      <DossierChoice
        of={of}
        dossier={dossier}
        path="indicator"
        label={fieldWord('indicator')}
        choices={indicators}
      />
      {INNOVATION_STAGES.map((stage) => (
        <Line key={stage} of={of} dossier={dossier} path={`since/${stage}`} type="date" />
      ))}
    </>
  );
}

/** Aspects as the unit sees them; index and level are computed by the pack, of which sources disagree. */
function ServiceFields({ of, dossier }: FieldsProps) {
  const text = words.value.improvement.register;
  const maturity = dossier && serviceMaturity(dossier);
  return (
    <>
      <Line of={of} dossier={dossier} path="title" max={200} />
      <Line of={of} dossier={dossier} path="users" max={300} />
      <Line of={of} dossier={dossier} path="address" max={300} />
      <Owner of={of} dossier={dossier} />
      <Line of={of} dossier={dossier} path="review" type="date" />
      <p>
        <strong>{text.aspects}</strong> <span class="small quiet">{SERVICE_PACK.title}</span>
      </p>
      {SERVICE_PACK.aspects.rows.map(({ id, label, weight }) => (
        <WrittenAmount
          key={id}
          of={of}
          dossier={dossier}
          path={`aspect/${id}`}
          label={text.weight(label, weight)}
        />
      ))}
      {maturity && (
        <>
          <FactList facts={[{ label: text.index, value: maturityText(maturity) }]} />
          {maturity.isDisputed && <p class="small quiet">{text.disputed}</p>}
          <WorkingDetails
            title={text.how}
            trees={() => [maturity.index, ...maturity.readings.map(({ level }) => level)]}
          />
        </>
      )}
    </>
  );
}

function CompetenceFields({ of, dossier }: FieldsProps) {
  const { register: text } = words.value.improvement;
  // What is not told of a small unit is not on this device; a form without it would be written blind.
  if (dossier === null && !positions.value.some(({ unit }) => unit === of.unit))
    return <p class="quiet">{text.notHere}</p>;
  return (
    <>
      <WrittenAmount of={of} dossier={dossier} path="people" label={fieldWord('people')} />
      {dossier && textOf(dossier, 'people') !== '' && <Learned dossier={dossier} />}
      <RecordRows of={of} dossier={dossier} family="training" nameOf={text.training} add={text.addTraining}>
        {(id) => (
          <>
            <Line of={of} dossier={dossier} path={`training/${id}/title`} max={300} />
            <DossierChoice
              of={of}
              dossier={dossier}
              path={`training/${id}/field`}
              label={fieldWord('field')}
              choices={optionChoices(COMPETENCE_FIELDS)}
            />
            <div class="pair">
              {['hours', 'people'].map((part) => (
                <WrittenAmount
                  key={part}
                  of={of}
                  dossier={dossier}
                  path={`training/${id}/${part}`}
                  label={fieldWord(`training/${id}/${part}`)}
                />
              ))}
            </div>
          </>
        )}
      </RecordRows>
    </>
  );
}

/** Hours against the yearly duty, in all and by field; hours a person only where nobody can be made out. */
function Learned({ dossier }: { readonly dossier: Dossier }) {
  const { register: text, culture } = words.value.improvement;
  const { hours, byField, owed, gap, perPerson } = learningOf(dossier);
  if (hours.display === null) return <p class="quiet">{culture.withheld}</p>;
  const said = (tree: Working) => text.hours(formatDecimal(tree.display ?? '0'));
  return (
    <>
      <FactList
        facts={[
          { label: text.learned, value: said(hours) },
          ...COMPETENCE_FIELDS.map((field) => ({
            label: optionWord(field),
            value: said(byField[field]),
            tone: 'quiet' as const,
          })),
          { label: text.owed, value: said(owed) },
          { label: text.gap, value: said(gap) },
          { label: text.perPerson, value: said(perPerson) },
        ]}
      />
      <WorkingDetails title={text.how} trees={() => [hours, owed, gap, perPerson]} />
    </>
  );
}

const FIELDS: Readonly<Record<string, ComponentType<FieldsProps>>> = {
  [sop.name]: SopFields,
  [innovation.name]: InnovationFields,
  [digitalService.name]: ServiceFields,
  [competence.name]: CompetenceFields,
};
