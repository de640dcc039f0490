import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { draftRevision, revisionAfter } from '../../app/commands/draft-agreement.ts';
import { dossiersOf, mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import {
  agreement,
  agreementOf,
  REVISION_CAUSES,
  type RevisionCause,
} from '../../domain/dossier/kinds/agreement.ts';
import { inForce, revisionsOf } from '../../domain/papers/agreement-revisions.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { ReasonDialog } from '../parts/paper/reason-dialog.tsx';
import { RowList } from '../parts/row-list.tsx';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { agreementHref } from '../words/dossier-words.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';
import { agreementState } from './agreement-words.ts';

interface RevisionsProps {
  readonly of: DossierKey;
}

const kept = dossiersOf(agreement.name);

/** Every revision of the agreement within the year, and the way to the next. */
export function AgreementRevisions({ of }: RevisionsProps) {
  const text = words.value.papers.agreement;
  const revisions = revisionsOf(
    kept.value.map(({ dossier }) => dossier),
    of,
  );
  const newest = revisions[0];
  const isSigned = newest !== undefined && inForce(revisions) === newest;
  const next = newest && mayWrite(revisionAfter(newest), null, 'second') === 'permitted';
  return (
    <Card title={text.revisions}>
      <div class="stack">
        <RowList label={text.revisions}>
          {revisions.map((one) => (
            <RevisionLine key={one.name} dossier={one} isShown={one.name === of.name} />
          ))}
        </RowList>
        {isSigned && next && <BeginRevision signed={newest} />}
      </div>
    </Card>
  );
}

function RevisionLine({ dossier, isShown }: { readonly dossier: Dossier; readonly isShown: boolean }) {
  const text = words.value.papers.agreement;
  const cause = textOf(dossier, 'revisionCause') as RevisionCause | '';
  return (
    <ListRow
      href={agreementHref(dossier)}
      selected={isShown}
      title={text.revision(agreementOf(dossier.name).revision)}
      detail={
        cause === ''
          ? agreementState(dossier.status.value.state)
          : `${agreementState(dossier.status.value.state)} · ${text.causes[cause]}: ${textOf(dossier, 'revisionReason')}`
      }
    />
  );
}

function BeginRevision({ signed }: { readonly signed: Dossier }) {
  const { route } = useLocation();
  const [open, setOpen] = useState(false);
  const [cause, setCause] = useState<RevisionCause>('budget');
  const [problem, setProblem] = useState<string | null>(null);
  const text = words.value.papers.agreement;
  const begin = async (reason: string) => {
    const sent = await draftRevision(signed, cause, reason);
    setOpen(false);
    if (sent.ok) route(agreementHref(revisionAfter(signed)));
    else setProblem(sendSentence(sent.problem));
    return sent.ok;
  };
  return (
    <>
      <p class="small quiet">{text.reviseWhy}</p>
      <ProblemNotice problem={problem} />
      <Button icon="pencil" onPress={() => setOpen(true)}>
        {text.revise}
      </Button>
      <ReasonDialog
        of={`revision:${facts.value?.world.dossierId(signed)}`}
        open={open}
        title={text.revise}
        confirm={text.revise}
        icon="pencil"
        onSend={begin}
        onClose={() => setOpen(false)}
      >
        <SelectField
          label={text.fields.revisionCause}
          value={cause}
          choices={REVISION_CAUSES.map((value) => ({ value, label: text.causes[value] }))}
          onChange={setCause}
        />
      </ReasonDialog>
    </>
  );
}
