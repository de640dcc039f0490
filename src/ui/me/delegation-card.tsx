import { useState } from 'preact/hooks';
import { takeStep } from '../../app/commands/write-dossier.ts';
import { colleagues, delegable, myDelegations, type SeenDelegation } from '../../app/live/delegations.ts';
import { mayStep } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { personName, unitShortName } from '../../app/live/names.ts';
import { civilDay } from '../../domain/calendar.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import type { Position } from '../../domain/person.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { announce } from '../parts/frame/announce.ts';
import { Dialog } from '../parts/frame/dialog.tsx';
import { IconTile } from '../parts/icon-tile.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { dayText } from '../words/date.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';
import { DelegationForm } from './delegation-form.tsx';

/** Who acts for whom (a.n.): to give it for some days, and to end it. Nothing for who can neither. */
export function DelegationCard() {
  const text = words.value.delegation;
  const source = delegable.value;
  const list = myDelegations.value;
  const [ending, setEnding] = useState<SeenDelegation | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (!source && list.length === 0) return null;
  const end = async ({ dossier }: SeenDelegation) => {
    setEnding(null);
    const sent = await takeStep(dossier, 'end');
    setProblem(sent.ok ? null : sendSentence(sent.problem));
    if (sent.ok) announce(text.ended);
  };
  return (
    <Card title={text.title}>
      <div class="stack">
        <p class="small quiet">{text.why}</p>
        <ProblemNotice problem={problem} />
        {list.length > 0 && (
          <RowList label={text.title}>
            {list.map((one) => (
              <DelegationRow key={one.dossier.name} of={one} onEnd={() => setEnding(one)} />
            ))}
          </RowList>
        )}
        {source && <DelegationForm source={source} colleagues={colleagues.value} />}
      </div>
      <Dialog
        open={ending !== null}
        title={text.endAsk}
        onClose={() => setEnding(null)}
        actions={
          <>
            <Button kind="danger" onPress={() => ending && void end(ending)}>
              {text.end}
            </Button>
            <Button onPress={() => setEnding(null)}>{text.keep}</Button>
          </>
        }
      >
        {text.endWhat(ending ? personName(ending.to.person) : '')}
      </Dialog>
    </Card>
  );
}

interface DelegationRowProps {
  readonly of: SeenDelegation;
  readonly onEnd: () => void;
}

function DelegationRow({ of: { dossier, source, to, isReceived, waits }, onEnd }: DelegationRowProps) {
  const text = words.value.delegation;
  return (
    <ListRow
      lead={<IconTile icon="user-check" />}
      title={
        isReceived
          ? text.toMe(personName(source.person), positionText(source))
          : text.toOther(personName(to.person), positionText(source))
      }
      detail={text.days(dayText(firstDay(dossier)), dayText(textOf(dossier, 'until')))}
      remark={waits ? text.onDevice : undefined}
      tools={
        mayStep(dossier, dossier, 'end') === 'permitted' ? (
          <Button small kind="danger" onPress={onEnd}>
            {text.end}
          </Button>
        ) : undefined
      }
    />
  );
}

/** The day it began, where it was given at once. */
function firstDay(dossier: SeenDelegation['dossier']): string {
  const zone = facts.value?.timeZone ?? 'Asia/Makassar';
  return textOf(dossier, 'from') || civilDay(dossier.status.at, zone);
}

const positionText = ({ role, unit }: Position): string =>
  words.value.account.positionLabel(words.value.account.roles[role], unitShortName(unit));
