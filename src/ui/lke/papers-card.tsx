import { useState } from 'preact/hooks';
import type { PaperFile } from '../../app/commands/paper-files.ts';
import { paperSources } from '../../app/live/paper-sources.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { saveFile } from '../parts/table/save-file.ts';
import { kindWord } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';
import type { LkeSheet } from './lke-model.ts';

// The libraries behind it are large and seldom needed.
const loadFiles = () => import('../../app/commands/paper-files.ts');

const FILES = [
  { word: 'lke', form: 'docx' },
  { word: 'lke', form: 'xlsx' },
  { word: 'lhe', form: 'docx' },
] as const;

type Made =
  | { readonly ok: true; readonly value: PaperFile & { readonly missing?: number } }
  | { readonly ok: false; readonly problem: string };

/** The worksheet and its report as files, and everything together for the ministry's evaluation site. */
export function PapersCard({ sheet }: { readonly sheet: LkeSheet }) {
  const text = words.value.lke.papers;
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { unit, year } = sheet.key;
  const make = async (name: string, making: () => Promise<Made>): Promise<void> => {
    setBusy(name);
    const made = await making().catch((): Made => ({ ok: false, problem: 'failed' }));
    if (made.ok) saveFile(made.value);
    setSaid(made.ok ? sentence(made.value) : (text.problems[made.problem] ?? ''));
    setBusy(null);
  };
  const sources = () => paperSources((kind, of) => `${kindWord(kind)} ${of}`);
  const one = (word: string, form: 'docx' | 'xlsx') => async (): Promise<Made> => {
    const [{ paperFile }, known] = [await loadFiles(), sources()];
    return known ? paperFile({ word, unit, year, form }, known) : { ok: false, problem: 'failed' };
  };
  const all = async (): Promise<Made> => {
    const [{ bundleFile }, known] = [await loadFiles(), sources()];
    return known ? bundleFile(unit, year, known) : { ok: false, problem: 'failed' };
  };
  const sentence = ({ name, isDraft, missing = 0 }: PaperFile & { readonly missing?: number }): string =>
    [
      text.saved(name),
      ...(isDraft ? [text.isDraft] : []),
      ...(missing > 0 ? [text.missing(missing)] : []),
    ].join(' ');
  return (
    <Card title={text.title}>
      <div class="cluster">
        {FILES.map(({ word, form }) => (
          <Button
            key={`${word}${form}`}
            icon="download"
            busy={busy === `${word}${form}`}
            onPress={() => void make(`${word}${form}`, one(word, form))}
          >
            {text.files[`${word}.${form}`]}
          </Button>
        ))}
        <Button icon="download" kind="primary" busy={busy === 'zip'} onPress={() => void make('zip', all)}>
          {text.bundle}
        </Button>
      </div>
      <p class="small quiet">{text.note}</p>
      <p role="status">{said}</p>
    </Card>
  );
}
