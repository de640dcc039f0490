import { useState } from 'preact/hooks';
import { takeStep } from '../../app/commands/write-dossier.ts';
import { linksAskedOfMe } from '../../app/live/cross-links.ts';
import { facts } from '../../app/live/facts.ts';
import { unitShortName } from '../../app/live/names.ts';
import type { CrossLink } from '../../domain/plan/cross-links.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { announce } from '../parts/frame/announce.ts';
import { ListRow } from '../parts/list-row.tsx';
import { ReasonDialog } from '../parts/paper/reason-dialog.tsx';
import { RowList } from '../parts/row-list.tsx';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';

/** What other units ask of one's own, to be accepted or refused with a reason; nothing when nothing is asked. */
export function AskedLinks() {
  const say = words.value.tree.link;
  const asked = linksAskedOfMe.value;
  const [refusing, setRefusing] = useState<CrossLink | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const answer = async ({ dossier }: CrossLink, step: 'accept' | 'refuse', reason = '') => {
    setRefusing(null);
    const seen = step === 'accept' ? (facts.peek()?.world.dossierHash(dossier) ?? null) : null;
    const sent = await takeStep(dossier, step, seen, reason);
    setProblem(sent.ok ? null : sendSentence(sent.problem));
    if (sent.ok) announce(say.answered);
    return sent.ok;
  };
  if (asked.length === 0) return null;
  const title = say.askedOfYou(asked.length);
  return (
    <Card title={title}>
      <ProblemNotice problem={problem} />
      <RowList label={title}>
        {asked.map((link) => (
          <ListRow
            key={link.id}
            title={link.contribution}
            detail={say.by(
              unitShortName(link.dossier.unit),
              facts.value?.planNodes.get(link.from)?.text ?? link.from,
            )}
            tools={
              <>
                <Button small kind="primary" onPress={() => void answer(link, 'accept')}>
                  {say.accept}
                </Button>
                <Button small onPress={() => setRefusing(link)}>
                  {say.refuse}
                </Button>
              </>
            }
          />
        ))}
      </RowList>
      <ReasonDialog
        of={`refuse:${refusing?.id}`}
        open={refusing !== null}
        title={say.refuse}
        confirm={say.refuse}
        onClose={() => setRefusing(null)}
        onSend={async (reason) => refusing !== null && answer(refusing, 'refuse', reason)}
      />
    </Card>
  );
}
