import { useState } from 'preact/hooks';
import { readyFile } from '../../app/ready-file.ts';
import type { PaperDocument } from '../../documents/document.ts';
import { writeDocx } from '../../documents/write-docx.ts';
import { words } from '../words/words.ts';
import { Button } from './button.tsx';
import { Card } from './card.tsx';
import { PaperView } from './paper-view.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import { saveFile } from './save-file.ts';

interface PaperCardProps {
  readonly document: PaperDocument;
  /** Name of the Word file without its ending. */
  readonly fileName: string;
}

/** A paper as it will look, with the printer and the Word file. */
export function PaperCard({ document, fileName }: PaperCardProps) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const text = words.value.papers;
  const download = async () => {
    setState('busy');
    try {
      saveFile(readyFile(await writeDocx(document), 'docx', fileName));
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
      <ProblemNotice problem={state === 'failed' ? text.wordFailed : null} />
      <PaperView document={document} />
    </Card>
  );
}
