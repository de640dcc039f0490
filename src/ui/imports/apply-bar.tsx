import { useId, useState } from 'preact/hooks';
import { mayBringStaff, mayPublish } from '../../app/live/may-import.ts';
import { applyDesk, type Brought, type SheetPreview } from '../../app/sheets/desk.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import type { SheetKind } from '../../domain/sheets/meaning/fields.ts';
import { Button } from '../parts/control/button.tsx';
import { announce } from '../parts/frame/announce.ts';
import { Notice } from '../parts/state/notice.tsx';
import { words } from '../words/words.ts';
import { WhereItWent } from './where-it-went.tsx';

interface ApplyBarProps {
  readonly seen: SheetPreview;
  readonly kind: SheetKind;
}

/** All of it or nothing. */
export function ApplyBar({ seen, kind }: ApplyBarProps) {
  const text = words.value.imports;
  const [busy, setBusy] = useState(false);
  const id = useId();
  const { added, changed, removed } = seen.counts;
  const isNothing = added + changed + removed === 0;
  const isBarred = (kind === 'realizations' && !mayPublish()) || (kind === 'people' && !mayBringStaff());
  const hint =
    seen.problems > 0
      ? text.badTitle(formatDecimal(String(seen.problems)))
      : isNothing
        ? text.applyNothing
        : '';
  const apply = async () => {
    setBusy(true);
    const told = await applyDesk(seen);
    if (told) announce(resultText(told));
    setBusy(false);
  };
  return (
    <div class="cluster">
      <Button
        kind="primary"
        icon="check-check"
        busy={busy}
        disabled={seen.problems > 0 || isNothing || isBarred}
        describedBy={id}
        onPress={() => void apply()}
      >
        {text.apply}
      </Button>
      <span id={id} class="quiet">
        {busy ? text.applying : hint}
      </span>
    </div>
  );
}

function resultText({ file, answer }: Brought): string {
  const { results } = words.value.imports;
  return `${file}: ${
    answer.state === 'stored' ? results.stored(formatDecimal(String(answer.rows))) : results[answer.state]
  }`;
}

/** What came of the last attempt, until another table is laid out. */
export function ResultNotice({ brought }: { readonly brought: Brought }) {
  const { state } = brought.answer;
  const tone = state === 'stored' ? 'done' : state === 'unsent' ? 'offline' : 'warn';
  return (
    <Notice tone={tone} actions={state === 'stored' && <WhereItWent kind={brought.kind} />}>
      {resultText(brought)}
    </Notice>
  );
}
