import { useState } from 'preact/hooks';
import { resolveField } from '../../../app/commands/write-dossier.ts';
import { facts } from '../../../app/live/facts.ts';
import { personName } from '../../../app/live/names.ts';
import {
  type Dossier,
  type DossierCandidate,
  type DossierKey,
  openFieldCandidates,
  textOf,
} from '../../../domain/dossier/dossier.ts';
import { sendSentence } from '../../words/send-sentence.ts';
import { words } from '../../words/words.ts';
import { Card } from '../card.tsx';
import { Button } from '../control/button.tsx';
import { ListRow } from '../list-row.tsx';
import { RowList } from '../row-list.tsx';
import { Notice } from '../state/notice.tsx';
import { ProblemNotice } from '../state/problem-notice.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

type Take = { readonly candidate: string } | 'head';

interface FieldConflictsProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
  /** Name of a field on the screen. */
  readonly labelOf: (path: string) => string;
}

/** Every field that has two texts, each with who wrote it, until a person decides with a reason. */
export function FieldConflicts({ of, dossier, labelOf }: FieldConflictsProps) {
  const open = openFieldCandidates(dossier);
  return (
    <>
      {[...new Set(open.map(({ facet }) => facet))].map((field) => (
        <FieldConflict
          key={field}
          of={of}
          dossier={dossier}
          field={field}
          label={labelOf(field)}
          waiting={open.filter(({ facet }) => facet === field)}
        />
      ))}
    </>
  );
}

interface FieldConflictProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
  readonly field: string;
  readonly label: string;
  readonly waiting: readonly DossierCandidate[];
}

function FieldConflict({ of, dossier, field, label, waiting }: FieldConflictProps) {
  const [taking, setTaking] = useState<{ readonly take: Take; readonly seen: Dossier } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const text = words.value.documents;
  const decide = async (reason: string) => {
    if (!taking) return false;
    const choice = { closes: waiting.map(({ id }) => id), take: taking.take, reason };
    const sent = await resolveField(of, field, choice, taking.seen);
    setProblem(sent.ok ? null : sendSentence(sent.problem));
    setTaking(null);
    return sent.ok;
  };
  const row = (title: string, value: string, take: Take) => (
    <ListRow
      title={value === '' ? '—' : value}
      detail={title}
      tools={
        <Button small onPress={() => setTaking({ take, seen: dossier })}>
          {text.keep}
        </Button>
      }
    />
  );
  return (
    <Card title={text.two(label)}>
      <Notice tone="warn">{text.twoWhy}</Notice>
      <ProblemNotice problem={problem} />
      <RowList label={text.two(label)}>
        {row(text.stands, textOf(dossier, field), 'head')}
        {waiting.map((one) => row(text.other(personName(one.by)), one.value, { candidate: one.id }))}
      </RowList>
      <ReasonDialog
        of={`field:${facts.value?.world.dossierId(of)}|${field}`}
        open={taking !== null}
        title={text.two(label)}
        confirm={text.keep}
        onSend={decide}
        onClose={() => setTaking(null)}
      />
    </Card>
  );
}
