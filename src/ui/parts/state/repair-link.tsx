import { words } from '../../words/words.ts';
import { Button } from '../control/button.tsx';

/** Leads to the page that renews the program and nothing else; it is a page of its own, outside the app's routes. */
export function RepairLink({ small }: { readonly small?: boolean }) {
  return (
    <Button small={small} icon="wrench" onPress={() => location.assign('/perbaiki.html')}>
      {words.value.signIn.repair}
    </Button>
  );
}
