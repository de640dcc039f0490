import { useState } from 'preact/hooks';
import { wordFile } from '../../../app/commands/word-file.ts';
import type { PaperDocument } from '../../../documents/document.ts';
import { words } from '../../words/words.ts';
import { Card } from '../card.tsx';
import { Button } from '../control/button.tsx';
import { ProblemNotice } from '../state/problem-notice.tsx';
import { saveFile } from '../table/save-file.ts';
import { PaperView } from './paper-view.tsx';

interface PaperCardProps {
  readonly document: PaperDocument;
  /** Name of the Word file without its ending. */
  readonly fileName: string;
}

/** A paper as it will look, with the printer and the Word file. */
export function PaperCard({ document, fileName }: PaperCardProps) {
  const [hasFailed, setFailed] = useState(false);
  const text = words.value.papers;
  const download = () => {
    try {
      saveFile(wordFile(document, fileName));
      setFailed(false);
    } catch (error) {
      console.error(error);
      setFailed(true);
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
          <Button small icon="download" onPress={download}>
            {text.word}
          </Button>
        </div>
      }
    >
      <ProblemNotice problem={hasFailed ? text.wordFailed : null} />
      <PaperView document={document} />
    </Card>
  );
}
