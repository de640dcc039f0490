import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { dismissRefusal } from '../../app/commands/dismiss-refusal.ts';
import { repair } from '../../app/commands/repair.ts';
import { waitsForHead } from '../../app/facts/answered-refusals.ts';
import type { Refusal } from '../../app/facts/facts.ts';
import type { RefusedAct } from '../../app/facts/refused-acts.ts';
import { facts } from '../../app/live/facts.ts';
import { isOnDossier } from '../../domain/decide.ts';
import { Button } from '../parts/control/button.tsx';
import { announce } from '../parts/frame/announce.ts';
import { Dialog } from '../parts/frame/dialog.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { dossierHref } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';
import { refusedSentence } from './refused-sentence.ts';
import { refusedText } from './refused-text.ts';
import { keyIn, workName } from './work-name.ts';

/** Where the work can be mended; null where the device does not know the dossier's page. */
const pageOf = (mutation: Refusal['mutation']): string | null =>
  isOnDossier(mutation) ? dossierHref(keyIn(mutation)) : `/tugas/${mutation.e}/isi`;

/** What the server did not take: the reason, the value, and three ways on. Nothing goes without the person. */
export function RefusedCard({ act }: { readonly act: RefusedAct }) {
  const { lead: refusal, also } = act;
  const [asking, setAsking] = useState(false);
  const { route } = useLocation();
  const { mutation, problem } = refusal;
  const text = words.value.outbox;
  const known = facts.value;
  const page = pageOf(mutation);
  const sentence = refusedSentence(refusal, known?.timeZone ?? 'Asia/Makassar');
  const isWithHead = waitsForHead(problem);

  const mend = async () => {
    if (isOnDossier(mutation)) return route(page ?? '/kiriman');
    route(`/tugas/${await repair(refusal)}/isi`);
  };
  const copy = async () => {
    await navigator.clipboard.writeText(refusedText(refusal));
    announce(text.copied);
  };
  const discard = async () => {
    setAsking(false);
    for (const one of [refusal, ...also]) await dismissRefusal(one.mutation.id);
    announce(isWithHead ? text.hidden : text.dismissed);
  };

  return (
    <>
      <Notice
        tone={isWithHead ? 'warn' : 'error'}
        title={sentence.title}
        actions={
          <div class="cluster">
            {!isWithHead && page !== null && (
              <Button small onPress={() => void mend()}>
                {problem.code === 'period-closed' ? words.value.states.actions.askReopening : text.repair}
              </Button>
            )}
            <Button small onPress={() => void copy()}>
              {text.copy}
            </Button>
            <Button small kind="quiet" onPress={() => (isWithHead ? void discard() : setAsking(true))}>
              {isWithHead ? text.hide : text.discard}
            </Button>
          </div>
        }
        fine={text.code(problem.code)}
      >
        <p>
          <b>{workName(mutation)}</b>
          {': '}
          {refusedText(refusal)}
        </p>
        <p>{sentence.body}</p>
      </Notice>
      <Dialog
        open={asking}
        title={text.discardQuestion}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="danger" icon="trash-2" onPress={() => void discard()}>
              {text.discard}
            </Button>
            <Button onPress={() => setAsking(false)}>{text.keep}</Button>
          </>
        }
      >
        {text.discardBody}
      </Dialog>
    </>
  );
}
