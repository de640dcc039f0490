import { useState } from 'preact/hooks';
import type { RescueProblem } from '../../../app/commands/export-rescue.ts';
import { words } from '../../words/words.ts';
import { Button } from '../control/button.tsx';
import { download } from '../table/download.ts';

// Rarely needed, and shown on screens that must be small.
const loadCommand = () => import('../../../app/commands/export-rescue.ts');

/** Saves the unsent as a file only the endpoint opens, and says what to do with it. */
export function ExportRescue() {
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const text = words.value.outbox.rescue;
  const press = async () => {
    setBusy(true);
    const done = await loadCommand().then(
      ({ exportRescue }) => exportRescue(),
      () => ({ ok: false, problem: 'failed' }) as const,
    );
    if (done.ok) download(done.value);
    setSaid(done.ok ? text.saved(done.value.entries, done.value.files) : problemText(done.problem));
    setBusy(false);
  };
  return (
    <>
      <Button icon="download" busy={busy} onPress={() => void press()}>
        {text.export}
      </Button>
      <p class="small quiet" role="status">
        {said}
      </p>
    </>
  );
}

function problemText(problem: RescueProblem): string {
  const { locked, noKey, nothing, failed } = words.value.outbox.rescue;
  return { locked, 'no-key': noKey, 'nothing-unsent': nothing, failed }[problem];
}
