import { useState } from 'preact/hooks';
import { paperSources } from '../../app/live/paper-sources.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { saveFile } from '../parts/table/save-file.ts';
import { UnverifiedTag } from '../parts/value/unverified-tag.tsx';
import { words } from '../words/words.ts';

// The writer of workbooks is large and seldom needed.
const loadFiles = () => import('../../app/commands/paper-files.ts');

interface PlanMatricesCardProps {
  readonly unit: string;
  readonly year: number;
}

/** The evaluation forms of the plans a document is about, filled from the data. */
export function PlanMatricesCard({ unit, year }: PlanMatricesCardProps) {
  const text = words.value.documents.matrices;
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const make = async (word: 'e80' | 'e81'): Promise<void> => {
    setBusy(word);
    const [{ matrixFile }, known] = [await loadFiles(), paperSources((_, of) => String(of))];
    const made = known && (await matrixFile(word, { unit, year }, known));
    if (made?.ok) saveFile(made.value);
    setSaid(made?.ok ? text.saved(made.value.name) : text.empty(year));
    setBusy(null);
  };
  return (
    <Card title={text.title}>
      <div class="cluster">
        {(['e80', 'e81'] as const).map((word) => (
          <Button
            key={word}
            icon="download"
            busy={busy === word}
            onPress={() => void make(word).catch(console.error)}
          >
            {text.forms[word](year)}
          </Button>
        ))}
        <UnverifiedTag />
      </div>
      <p class="small quiet">{text.note}</p>
      <p role="status">{said}</p>
    </Card>
  );
}
