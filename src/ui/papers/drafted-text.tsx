import { writeFields } from '../../app/commands/write-dossier.ts';
import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import type { ReportText } from '../../domain/report/report-texts.ts';
import { Button } from '../parts/control/button.tsx';
import { announce } from '../parts/frame/announce.ts';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';

interface DraftedTextProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
  readonly path: string;
  readonly label: string;
  readonly shown: ReportText;
}

/** A text that the data draft until somebody writes one; what is written stands until it is given back to the data. */
export function DraftedText({ of, dossier, path, label, shown }: DraftedTextProps) {
  const text = words.value.papers.report;
  const put = async (written: string): Promise<void> => {
    const sent = await writeFields(of, { [path]: written }, dossier);
    if (!sent.ok) announce(sendSentence(sent.problem), 'problem');
  };
  if (!shown.isWritten && shown.text !== '')
    return (
      <div class="drafted">
        <p class="field__label">
          {label} <span class="field__note">({text.drafted})</span>
        </p>
        <p class="drafted__text">{shown.text}</p>
        <Button small icon="pencil" onPress={() => void put(shown.text)}>
          {text.rewrite}
          <span class="visually-hidden"> {label}</span>
        </Button>
      </div>
    );
  return (
    <div class="drafted">
      <DossierText of={of} dossier={dossier} path={path} label={label} type="area" maxLength={6000} />
      {shown.isWritten && shown.hasDraft && (
        <Button small kind="quiet" onPress={() => void put('')}>
          {text.giveBack}
          <span class="visually-hidden"> {label}</span>
        </Button>
      )}
    </div>
  );
}
