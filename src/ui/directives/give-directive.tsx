import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { now } from '../../app/clock.ts';
import type { SendProblem } from '../../app/commands/send.ts';
import { writeAndStep } from '../../app/commands/write-dossier.ts';
import { newId } from '../../app/ids.ts';
import { mayDirect, officialsOf, today } from '../../app/live/directives.ts';
import { facts } from '../../app/live/facts.ts';
import { unitName } from '../../app/live/names.ts';
import { position } from '../../app/live/position.ts';
import {
  actsFor,
  DIRECTIVE_CHANGES,
  DIRECTIVE_SUBJECTS,
  directive,
} from '../../domain/dossier/kinds/directive.ts';
import type { Directive } from '../../domain/dossier/readings/directives.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextArea } from '../parts/control/text-area.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { officialWords, subjectWords } from '../parts/duty/directive-line.tsx';
import { announce } from '../parts/frame/announce.ts';
import { Screen } from '../parts/frame/screen.tsx';
import type { Fields } from '../parts/paper/kept-fields.ts';
import { type KeptFields, useKeptFields } from '../parts/paper/use-kept-fields.ts';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { directiveHref } from '../words/dossier-words.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';
import { fieldWord } from './directive-words.ts';
import { subjectHref } from './subject-href.ts';

/** `/arahan/baru?tentang=figure&indikator=…&wilayah=…&tahun=…&unit=…&isi=…` */
export function GiveDirective() {
  const { query } = useLocation();
  const text = words.value.directives;
  const { unit = '' } = query;
  const about = DIRECTIVE_SUBJECTS.find((one) => one === query.tentang) ?? 'unit';
  const subject = {
    about,
    indicator: query.indikator ?? '',
    area: query.wilayah ?? '',
    node: query.simpul ?? '',
    subject: query.perihal ?? (about === 'unit' ? unit : ''),
    year: query.tahun ?? '',
  };
  return (
    <Screen title={text.give} subtitle={unitName(unit)} back={subjectHref(subject as Directive)}>
      {facts.value === null ? (
        <LoadingLine />
      ) : mayDirect(unit) ? (
        <Form
          key={unit}
          unit={unit}
          subject={subject}
          about={subjectWords(subject as Directive)}
          begun={query.isi ?? ''}
        />
      ) : (
        <EmptyState>{text.mayNot}</EmptyState>
      )}
    </Screen>
  );
}

interface FormProps {
  readonly unit: string;
  readonly subject: Fields;
  readonly about: string;
  /** What the screen it comes from says about its subject. */
  readonly begun: string;
}

function Form({ unit, subject, about, begun }: FormProps) {
  const text = words.value.directives;
  const officials = officialsOf(unit);
  const blank: Fields = { to: officials[0]?.id ?? '', due: '', changes: '', text: begun };
  const kept = useKeptFields(
    `directive:${unit}:${Object.values(subject).join(':')}`,
    (name) => blank[name] ?? '',
  );
  const fields: Fields = { ...blank, ...kept.fields };
  const { problem, give } = useGiving(unit, { ...subject, ...fields }, kept);
  const change = (name: string) => (value: string) => kept.put(name, value);
  if (officials.length === 0) return <EmptyState>{text.nobody}</EmptyState>;
  return (
    <Card title={about}>
      <div class="stack">
        <SelectField
          label={fieldWord('to')}
          value={fields.to ?? ''}
          choices={officials.map(({ id }) => ({ value: id, label: officialWords(id) }))}
          onChange={change('to')}
        />
        <TextArea
          label={fieldWord('text')}
          required
          rows={3}
          maxLength={1000}
          value={fields.text ?? ''}
          onInput={change('text')}
        />
        <div class="pair">
          <TextField
            label={fieldWord('due')}
            type="date"
            required
            value={fields.due ?? ''}
            onInput={change('due')}
          />
          <SelectField
            label={`${fieldWord('changes')} (${text.changesNote})`}
            value={fields.changes ?? ''}
            choices={[
              { value: '', label: text.nothingChanges },
              ...DIRECTIVE_CHANGES.map((value) => ({ value, label: text.changes[value] })),
            ]}
            onChange={change('changes')}
          />
        </div>
        <ProblemNotice problem={problem} />
        <div class="cluster">
          <Button kind="primary" icon="signpost" onPress={() => void give()}>
            {text.give}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function useGiving(unit: string, fields: Fields, kept: Pick<KeptFields, 'discard'>) {
  const { route } = useLocation();
  const text = words.value.directives;
  const [problem, setProblem] = useState<string | null>(null);
  const give = async () => {
    const year = Number(today.value.slice(0, 4));
    const key = { kind: directive.name, unit, year, name: newId(now()) };
    const from = actsFor(position.value);
    const filled = Object.entries({ ...fields, from }).filter(([, value]) => value.trim() !== '');
    const sent = await writeAndStep(key, Object.fromEntries(filled), null, 'give');
    setProblem(sent.ok ? null : sentence(sent.problem));
    if (!sent.ok) return;
    await kept.discard();
    announce(text.given);
    route(directiveHref(key), true);
  };
  return { problem, give };
}

function sentence(problem: SendProblem): string {
  const text = words.value.directives;
  if (problem.code === 'incomplete') return text.missing(problem.fields.map(fieldWord).join(', '));
  return problem.code === 'directive-unfit' ? text.faults[problem.why] : sendSentence(problem);
}
