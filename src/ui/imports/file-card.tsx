import { clearDesk, type Desk, putFile } from '../../app/sheets/desk.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { FileButton } from '../parts/control/file-button.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { sizeText } from '../words/number.ts';
import { words } from '../words/words.ts';

/** The file at hand, how far its reading is, or why it cannot be read. */
export function FileCard({ at }: { readonly at: Desk }) {
  const text = words.value.imports;
  return (
    <Card title={text.file}>
      <div class="stack">
        {at.state === 'reading' && <Reading at={at} />}
        {at.state === 'unreadable' && (
          <Notice tone="error" title={text.unreadable(at.file.name)}>
            {text.faults[at.fault]}
          </Notice>
        )}
        {at.state === 'open' && (
          <p>
            <strong>{at.file.name}</strong> · {sizeText(at.file.size)}
          </p>
        )}
        {at.state !== 'reading' && (
          <div class="cluster">
            <FileButton
              source="sheet"
              kind={at.state === 'open' ? 'secondary' : 'primary'}
              onFiles={([file]) => file && void putFile(file)}
            >
              {at.state === 'empty' ? text.choose : text.another}
            </FileButton>
            {at.state !== 'empty' && (
              <Button icon="x" onPress={clearDesk}>
                {text.putAway}
              </Button>
            )}
          </div>
        )}
      </div>
    </Card>
  );
}

function Reading({ at }: { readonly at: Extract<Desk, { state: 'reading' }> }) {
  const text = words.value.imports;
  const label = text.reading(at.file.name);
  return (
    <>
      <p role="status">{label}</p>
      <progress class="fetch-progress" max={Math.max(at.total, 1)} value={at.done} aria-label={label} />
      <div class="cluster">
        <Button icon="x" onPress={clearDesk}>
          {text.cancel}
        </Button>
      </div>
    </>
  );
}
