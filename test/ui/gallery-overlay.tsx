import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/parts/control/button.tsx';
import { EvidenceCard } from '../../src/ui/parts/evidence/evidence-card.tsx';
import { announce } from '../../src/ui/parts/frame/announce.ts';
import { Dialog } from '../../src/ui/parts/frame/dialog.tsx';
import { Screen } from '../../src/ui/parts/frame/screen.tsx';
import { SidePanel } from '../../src/ui/parts/frame/side-panel.tsx';
import { words } from '../../src/ui/words/words.ts';

/** Everything that lies over a page: question, panel, menu, announcement. */
export function OverlayPage(): JSX.Element {
  const [asking, setAsking] = useState(false);
  const [explaining, setExplaining] = useState(false);
  const { signOut, actions } = words.value.states;
  const question = signOut(2);
  return (
    <Screen title="Di atas halaman">
      <div class="cluster">
        <Button onPress={() => setAsking(true)}>Keluar</Button>
        <Button onPress={() => setExplaining(true)}>Jelaskan</Button>
        <Button onPress={() => announce('Tersimpan di perangkat ini.')}>Simpan</Button>
      </div>
      <EvidenceCard
        name="Foto rekap"
        type="image/jpeg"
        thumbnail={null}
        detail="412 KB"
        menu={[
          { label: 'Lepas bukti', icon: 'trash-2', danger: true, onPress: () => announce('Bukti dilepas.') },
        ]}
      />
      <Dialog
        open={asking}
        title={question.title}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" onPress={() => setAsking(false)}>
              {actions.sendFirst}
            </Button>
            <Button onPress={() => setAsking(false)}>{actions.signOutAnyway}</Button>
          </>
        }
      >
        <p>{question.body}</p>
      </Dialog>
      {explaining && (
        <SidePanel title="Jelaskan angka ini" onClose={() => setExplaining(false)}>
          <p>Rumus</p>
        </SidePanel>
      )}
    </Screen>
  );
}
