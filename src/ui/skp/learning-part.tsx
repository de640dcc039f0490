import { dossierHere } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { learningKey, type Subject } from '../../app/live/skp.ts';
import { blankDossier, type Dossier, type DossierKey } from '../../domain/dossier/dossier.ts';
import { COMPETENCE_FIELDS } from '../../domain/dossier/kinds/competence.ts';
import { learningRecord } from '../../domain/dossier/kinds/personal/learning-record.ts';
import { isShort, ownLearning } from '../../domain/dossier/readings/personal-learning.ts';
import { CULTURE_PACK } from '../../domain/improvement/culture-pack.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { Card } from '../parts/card.tsx';
import { StepButtons } from '../parts/control/step-buttons.tsx';
import { WrittenAmount } from '../parts/control/written-amount.tsx';
import { WorkingDetails } from '../parts/explain/working-details.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { DossierChoice } from '../parts/paper/dossier-choice.tsx';
import { DossierFiles } from '../parts/paper/dossier-files.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { FieldConflicts } from '../parts/paper/field-conflicts.tsx';
import { RecordRows } from '../parts/paper/record-rows.tsx';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { words } from '../words/words.ts';
import { fieldWord, missingSentence, stateOf, stateWord } from './skp-words.ts';

interface LearningPartProps {
  readonly of: Subject;
  readonly year: number;
}

/** Lesson hours of one person in a year against those everybody owes. */
export function LearningPart({ of, year }: LearningPartProps) {
  const { skp: text, improvement } = words.value;
  const key = learningKey(of, year);
  const record = dossierHere(key);
  const shown = record ?? blankDossier(key, learningRecord.states[0]);
  const { hours, gap } = ownLearning(record);
  const { learning } = CULTURE_PACK;
  const said = (amount: string | null) => improvement.register.hours(formatDecimal(amount ?? '0'));
  return (
    <div class="stack">
      <Card
        title={text.parts.learning}
        tools={<span class="small quiet">{record && stateOf(key, record)}</span>}
      >
        <div class="stack">
          <FieldConflicts of={key} dossier={shown} labelOf={fieldWord} />
          <FactList
            facts={[
              { label: improvement.register.learned, value: said(hours.display) },
              { label: improvement.register.owed, value: said(learning.hours) },
              {
                label: improvement.register.gap,
                value: said(gap.display),
                tone: isShort(gap) ? 'warn' : 'plain',
              },
            ]}
          />
          <p class="small quiet">
            {text.rule(learning.source)} {!learning.verified && <UnverifiedTag />}
          </p>
          <WorkingDetails title={improvement.register.how} trees={() => [hours, gap]} />
        </div>
      </Card>
      <Card title={text.trainings}>
        <div class="stack">
          <RecordRows
            of={key}
            dossier={record}
            family="training"
            nameOf={improvement.register.training}
            add={improvement.register.addTraining}
          >
            {(id) => <Training of={key} dossier={shown} id={id} />}
          </RecordRows>
        </div>
      </Card>
      <DossierFiles
        of={key}
        id={facts.value?.world.dossierId(key) ?? ''}
        dossier={record}
        none={text.noCertificate}
      />
      {record && (
        <StepButtons
          of={key}
          dossier={record}
          kind={learningRecord}
          primary="check"
          wordOf={(step) => text.steps[step] ?? step}
          stateWord={(to) => stateWord(key.kind, to)}
          missing={missingSentence}
        />
      )}
    </div>
  );
}

interface TrainingProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
  /** Of the row. */
  readonly id: string;
}

function Training({ of, dossier, id }: TrainingProps) {
  const { options } = words.value.improvement;
  const at = (field: string) => {
    const path = `training/${id}/${field}`;
    return { of, dossier, path, label: fieldWord(path) };
  };
  const fields = COMPETENCE_FIELDS.map((value) => ({ value, label: options[value] ?? value }));
  return (
    <>
      <DossierText {...at('title')} type="text" />
      <div class="pair">
        <DossierChoice {...at('field')} choices={fields} />
        <WrittenAmount {...at('hours')} />
      </div>
      <DossierText {...at('day')} type="date" />
    </>
  );
}
