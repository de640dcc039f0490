import { useState } from 'preact/hooks';
import type { PaperDocument } from '../../documents/document.ts';
import { writeDocx } from '../../documents/write-docx.ts';
import { Button } from '../parts/button.tsx';
import { Card } from '../parts/card.tsx';
import { Notice } from '../parts/notice.tsx';
import { saveFile } from '../parts/save-file.ts';
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
      const bytes = (await writeDocx(document)) as Uint8Array<ArrayBuffer>;
      saveFile({
        url: URL.createObjectURL(new Blob([bytes], { type: WORD_TYPE })),
        name: `${fileName}.docx`,
      });
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
