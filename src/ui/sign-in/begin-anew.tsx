import { useState } from 'preact/hooks';
import { beginAnew } from '../../app/sign-in.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { Dialog } from '../parts/frame/dialog.tsx';
import { words } from '../words/words.ts';

interface BeginAnewProps {
  /** Then there is nothing to ask about. */
  readonly isNothingUnsent: boolean;
  readonly unsent: string;
}

/** The last way on; asks first when something has not arrived. The old store is deleted in no case. */
export function BeginAnew({ isNothingUnsent, unsent }: BeginAnewProps) {
  const [asking, setAsking] = useState(false);
  const text = words.value.signIn;
  return (
    <Card title={text.beginAnew}>
      <div class="stack">
        <p class="quiet">{text.beginAnewWhy}</p>
        <Button icon="hard-drive" onPress={() => (isNothingUnsent ? beginAnew() : setAsking(true))}>
          {text.beginAnewDo}
        </Button>
      </div>
      <Dialog
        open={asking}
        title={text.beginAnewAsk}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="primary" onPress={() => setAsking(false)}>
              {text.backToUnlock}
            </Button>
            <Button kind="danger" onPress={beginAnew}>
              {text.beginAnewDo}
            </Button>
          </>
        }
      >
        {unsent} {text.beginAnewStays}
      </Dialog>
    </Card>
  );
}
