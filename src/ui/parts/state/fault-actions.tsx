import { words } from '../../words/words.ts';
import { Button } from '../control/button.tsx';
import { ExportRescue } from './export-rescue.tsx';
import { RepairLink } from './repair-link.tsx';

/** What a person can do when a screen has stopped: look again, renew the program, carry the unsent away. */
export function FaultActions() {
  return (
    <>
      <Button kind="primary" icon="refresh-cw" onPress={() => location.reload()}>
        {words.value.signIn.reload}
      </Button>
      <RepairLink />
      <ExportRescue />
    </>
  );
}
