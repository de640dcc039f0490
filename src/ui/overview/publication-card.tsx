import { useMemo, useState } from 'preact/hooks';
import { takeStep } from '../../app/commands/write-dossier.ts';
import { dossierAt, mayStep } from '../../app/live/dossiers.ts';
import { publicationKey } from '../../domain/dossier/kinds/publication.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { announce } from '../parts/frame/announce.ts';
import { Dialog } from '../parts/frame/dialog.tsx';
import { ReasonDialog } from '../parts/paper/reason-dialog.tsx';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';

/** Whether the public may read an indicator; its head and the planners change it here, offline too. */
export function PublicationCard({ indicator }: { readonly indicator: Indicator }) {
  const text = words.value.publication;
  const { owner, code } = indicator;
  const key = useMemo(() => publicationKey(owner, code), [owner, code]);
  const kept = useMemo(() => dossierAt(() => key), [key]);
  const [asks, setAsks] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const dossier = kept.value?.dossier ?? null;
  const isPublic = dossier?.status.value.state === 'published';
  const step = isPublic ? 'withdraw' : 'publish';
  const take = async (reason = '') => {
    setAsks(false);
    const sent = await takeStep(key, step, null, reason);
    setProblem(sent.ok ? null : sendSentence(sent.problem));
    if (sent.ok) announce(text.done);
    return sent.ok;
  };
  const close = () => setAsks(false);
  return (
    <Card title={text.title}>
      <div class="stack">
        <p>{isPublic ? text.published : text.kept}</p>
        <ProblemNotice problem={problem} />
        {mayStep(key, dossier, step) === 'permitted' && (
          <Button onPress={() => setAsks(true)}>{text[step]}</Button>
        )}
      </div>
      <ReasonDialog
        of={`publication:${owner}|${code}`}
        open={asks && isPublic}
        title={text.withdrawAsk}
        confirm={text.withdraw}
        onClose={close}
        onSend={take}
      >
        <p>{text.withdrawWhat}</p>
      </ReasonDialog>
      <Dialog
        open={asks && !isPublic}
        title={text.publishAsk}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>{text.cancel}</Button>
            <Button kind="primary" onPress={() => void take()}>
              {text.publish}
            </Button>
          </>
        }
      >
        <p>{text.publishWhat}</p>
      </Dialog>
    </Card>
  );
}
