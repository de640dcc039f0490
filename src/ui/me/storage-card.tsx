import { useEffect, useState } from 'preact/hooks';
import { canInstall, install } from '../../app/install.ts';
import {
  ALMOST_FULL,
  askPersistence,
  freeSpace,
  lookAtStorage,
  storageState,
} from '../../app/storage-state.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { announce } from '../parts/frame/announce.ts';
import { Notice } from '../parts/state/notice.tsx';
import { freedText } from '../words/freed-text.ts';
import { sizeText } from '../words/number.ts';
import { unknownSpace } from '../words/unknown-space.ts';
import { words } from '../words/words.ts';

/** About one photo, bytes. */
const PHOTO = 400 * 1024;
const FREE = 300 * 1024 * 1024;

interface AlmostFullProps {
  /** Bytes. */
  readonly left: number;
  readonly onFree: () => void;
}

function AlmostFull({ left, onFree }: AlmostFullProps) {
  const { account, states } = words.value;
  const { title, body } = states.almostFull(sizeText(left), Math.floor(left / PHOTO));
  return (
    <Notice
      tone="warn"
      icon="hard-drive"
      title={title}
      actions={
        <Button small onPress={onFree}>
          {states.actions.freeSpace}
        </Button>
      }
    >
      {body} {account.releasedFirst}
    </Notice>
  );
}

/** Room on the device and whether the browser keeps it; installing is what most browsers ask for. */
export function StorageCard() {
  const [refused, setRefused] = useState(false);
  useEffect(() => void lookAtStorage().catch(console.error), []);
  const { used, quota, persisted } = storageState.value;
  const { account, states } = words.value;
  const left = used === null || quota === null ? null : quota - used;
  const protect = async () => setRefused(!(await askPersistence()));
  const free = async () => announce(freedText(await freeSpace(FREE)));
  return (
    <div id="penyimpanan">
      <Card title={account.storage}>
        <div class="stack">
          <p>{quota === null ? unknownSpace(used) : account.used(sizeText(used ?? 0), sizeText(quota))}</p>
          {left === null ? (
            <>
              <p class="small quiet">{account.releasedFirst}</p>
              <div>
                <Button small icon="hard-drive" onPress={() => void free()}>
                  {states.actions.freeSpace}
                </Button>
              </div>
            </>
          ) : (
            left < ALMOST_FULL && <AlmostFull left={left} onFree={() => void free()} />
          )}
          {persisted ? (
            <Notice tone="done" icon="shield-check">
              {account.persisted}
            </Notice>
          ) : (
            <Notice
              tone="warn"
              title={states.unprotected.title}
              actions={
                canInstall.value ? (
                  <Button small icon="download" onPress={() => void install()}>
                    {states.actions.install}
                  </Button>
                ) : (
                  <Button small icon="shield-check" onPress={() => void protect()}>
                    {account.askPersist}
                  </Button>
                )
              }
            >
              {refused ? account.persistRefused : states.unprotected.body}
            </Notice>
          )}
        </div>
      </Card>
    </div>
  );
}
