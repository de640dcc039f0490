import { useState } from 'preact/hooks';
import type { PaperDocument } from '../../documents/document.ts';
import { writeDocx } from '../../documents/write-docx.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { Notice } from '../parts/notice.tsx';
import { words } from '../words/words.ts';
import { PaperView } from './paper-view.tsx';

interface PaperCardProps {
  readonly document: PaperDocument;
  /** Name of the Word file without its ending. */
  readonly fileName: string;
}

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A paper as it will look, with the printer and the Word file. */
export function PaperCard({ document, fileName }: PaperCardProps) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const text = words.value.papers;
  const download = async () => {
    setState('busy');
    try {
      save(await writeDocx(document), `${fileName}.docx`);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <Card
      title={text.paper}
      tools={
        <div class="cluster">
          <Button small icon="printer" onPress={() => window.print()}>
            {text.print}
          </Button>
          <Button small icon="download" busy={state === 'busy'} onPress={() => void download()}>
            {text.word}
          </Button>
        </div>
      }
    >
      {state === 'failed' && (
        <div role="alert">
          <Notice tone="error">{text.wordFailed}</Notice>
        </div>
      )}
      <PaperView document={document} />
    </Card>
  );
}

function save(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: WORD_TYPE }));
  const link = window.document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
