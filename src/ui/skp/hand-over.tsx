import { useState } from 'preact/hooks';
import { handOver } from '../../app/commands/hand-over.ts';
import type { KnownPerson } from '../../app/gate.ts';
import { facts } from '../../app/live/facts.ts';
import { personName } from '../../app/live/names.ts';
import { receiversOf } from '../../app/live/receivers.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { subjectOf } from '../../domain/dossier/personal.ts';
import { Button } from '../parts/control/button.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { words } from '../words/words.ts';

/** Giving the tablet to the other side with the minutes sealed on it, or what to do where that cannot be. */
export function HandOver({ dossier }: { readonly dossier: Dossier }) {
  const text = words.value.skp;
  const receivers = receiversOf(dossier);
  const subject = subjectOf(dossier);
  const other = subject === facts.value?.person ? text.doers.superior : personName(subject);
  if (receivers.length === 0) return <Notice tone="neutral">{text.notHere(other)}</Notice>;
  return (
    <>
      {receivers.map((one) => (
        <To key={one.id} dossier={dossier} one={one} />
      ))}
    </>
  );
}

function To({ dossier, one }: { readonly dossier: Dossier; readonly one: KnownPerson }) {
  const text = words.value.skp;
  const [isBusy, setBusy] = useState(false);
  const { name } = one.person;
  if (!one.hasLetterbox) return <Notice tone="neutral">{text.notOpened(name)}</Notice>;
  return (
    <div class="stack">
      <div class="cluster">
        <Button
          kind="primary"
          icon="lock-keyhole"
          busy={isBusy}
          onPress={() => {
            setBusy(true);
            void handOver(dossier, one).finally(() => setBusy(false));
          }}
        >
          {text.handOver(name)}
        </Button>
      </div>
      <p class="small quiet">{text.handOverWhy(name)}</p>
    </div>
  );
}
