import { writeFields } from '../../app/commands/write-dossier.ts';
import { present } from '../../app/live/clock-tick.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { personName } from '../../app/live/names.ts';
import { civilDay } from '../../domain/calendar.ts';
import { blankDossier, type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { recommendation } from '../../domain/dossier/kinds/recommendation.ts';
import { isOverdue } from '../../domain/dossier/readings/follow-up.ts';
import { SelectField } from '../parts/control/select-field.tsx';
import { StepButtons } from '../parts/control/step-buttons.tsx';
import { DossierFiles } from '../parts/paper/dossier-files.tsx';
import { DossierText, ReadLine } from '../parts/paper/dossier-text.tsx';
import { FieldConflicts } from '../parts/paper/field-conflicts.tsx';
import { ownerChoices } from '../parts/paper/owner-choices.ts';
import { dayText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { AboutField } from './about-field.tsx';
import { CriterionLinks } from './criterion-links.tsx';
import { lkeWriter } from './lke-writer.ts';

interface FollowUpItemProps {
  readonly of: DossierKey;
  /** Null for one that nobody has written in yet. */
  readonly id: string | null;
  readonly dossier: Dossier | null;
}

/** One recommendation: what is asked, who does what by when, with which evidence and effect, and what the evaluator says. */
export function FollowUpItem({ of, id, dossier }: FollowUpItemProps) {
  const text = words.value.lke.followUp;
  const field = (path: string) => text.fields[path] ?? path;
  const common = { of, dossier };
  return (
    <li class="follow-up">
      <details open={dossier === null || dossier.status.value.state === 'given'}>
        <summary>
          <Headline of={of} dossier={dossier} />
        </summary>
        <div class="stack">
          {dossier && <FieldConflicts {...common} dossier={dossier} labelOf={field} />}
          <DossierText {...common} path="text" label={field('text')} type="area" maxLength={1000} />
          <div class="pair">
            <AboutField {...common} />
            <DossierText {...common} path="due" label={field('due')} type="date" />
          </div>
          <Owner {...common} />
          <DossierText {...common} path="action" label={field('action')} type="area" maxLength={2000} />
          <DossierText {...common} path="effect" label={field('effect')} type="area" maxLength={2000} />
          <CriterionLinks
            of={of}
            dossier={dossier}
            family="link"
            criterion={about(dossier)}
            write={lkeWriter({ key: of, dossier })}
          />
          {id !== null && <DossierFiles of={of} id={id} dossier={dossier} none={words.value.lke.noFile} />}
          <DossierText {...common} path="verdict" label={field('verdict')} type="area" maxLength={2000} />
          {dossier && (
            <StepButtons
              of={of}
              dossier={dossier}
              kind={recommendation}
              primary="answer"
              wordOf={(step) => text.steps[step] ?? step}
              stateWord={(state) => text.states[state] ?? state}
              missing={(paths) => text.missing(paths.map(field).join(', '))}
            />
          )}
        </div>
      </details>
    </li>
  );
}

const about = (dossier: Dossier | null): string => (dossier ? textOf(dossier, 'about') : '');

function Headline({ of, dossier }: Pick<FollowUpItemProps, 'of' | 'dossier'>) {
  const text = words.value.lke.followUp;
  const one = dossier ?? blankDossier(of, 'given');
  const [said, due] = [textOf(one, 'text'), textOf(one, 'due')];
  const { state } = one.status.value;
  const today = civilDay(present.value, facts.value?.timeZone ?? 'Asia/Makassar');
  return (
    <>
      <strong>{said === '' ? text.fresh : said}</strong>
      <span class={isOverdue({ state, due }, today) ? 'small warn-text' : 'small quiet'}>
        {' '}
        {text.states[state]}
        {due !== '' &&
          ` · ${isOverdue({ state, due }, today) ? text.late(dayText(due)) : text.until(dayText(due))}`}
      </span>
    </>
  );
}

function Owner({ of, dossier }: Pick<FollowUpItemProps, 'of' | 'dossier'>) {
  const text = words.value.lke.followUp;
  const label = text.fields.owner ?? '';
  const value = dossier ? textOf(dossier, 'owner') : '';
  if (mayWrite(of, dossier, 'owner') !== 'permitted') {
    const person = facts.value?.positions.get(value)?.person;
    return <ReadLine label={label} value={person ? personName(person) : ''} />;
  }
  return (
    <SelectField
      label={label}
      value={value}
      choices={[{ value: '', label: words.value.lke.road.nobody }, ...ownerChoices(of.unit)]}
      onChange={(owner) => void writeFields(of, { owner }, dossier)}
    />
  );
}
