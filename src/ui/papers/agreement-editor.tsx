import { mayWrite } from '../../app/live/dossiers.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { agreementOf, REVISION_CAUSES } from '../../domain/dossier/kinds/agreement.ts';
import { Card } from '../parts/card.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { writeOrSay } from '../parts/paper/write-or-say.ts';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { words } from '../words/words.ts';
import { agreementField } from './agreement-words.ts';
import { AnnexEditor } from './annex-editor.tsx';
import { SecondField } from './new-agreement.tsx';

interface EditorProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
}

const FORM = ['attitude', 'attention', 'action'] as const;

/** What a drafter writes: parties, rows of the annex, the three texts of the form; nothing with a figure in it. */
export function AgreementEditor({ of, dossier }: EditorProps) {
  if (mayWrite(of, dossier, 'second') !== 'permitted') return null;
  const { papers } = words.value;
  return (
    <div class="stack">
      <p class="small quiet">{papers.saved}</p>
      {agreementOf(of.name).revision > 0 && <Cause of={of} dossier={dossier} />}
      <Card title={papers.agreement.parties}>
        <SecondField
          value={textOf(dossier, 'second')}
          first={agreementOf(of.name).first}
          onChange={(second) => void writeOrSay(of, { second }, dossier)}
        />
      </Card>
      <AnnexEditor of={of} dossier={dossier} />
      <Card title={papers.agreement.form}>
        <div class="stack">
          <p class="small quiet">
            {papers.agreement.formWhy} <UnverifiedTag />
          </p>
          {FORM.map((path) => (
            <DossierText
              type="area"
              key={path}
              of={of}
              dossier={dossier}
              path={path}
              label={agreementField(path)}
              maxLength={2000}
            />
          ))}
        </div>
      </Card>
    </div>
  );
}

/** Why the agreement is made anew. */
function Cause({ of, dossier }: EditorProps) {
  const text = words.value.papers.agreement;
  return (
    <Card title={agreementField('revisionCause')}>
      <div class="stack">
        <SelectField
          label={agreementField('revisionCause')}
          value={textOf(dossier, 'revisionCause')}
          choices={REVISION_CAUSES.map((value) => ({ value: value as string, label: text.causes[value] }))}
          onChange={(revisionCause) => void writeOrSay(of, { revisionCause }, dossier)}
        />
        <DossierText
          type="area"
          of={of}
          dossier={dossier}
          path="revisionReason"
          label={agreementField('revisionReason')}
          maxLength={2000}
        />
      </div>
    </Card>
  );
}
