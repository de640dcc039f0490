import { useState } from 'preact/hooks';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { paperFacts } from '../../app/live/paper-facts.ts';
import { dialogueDocument } from '../../documents/dialogue-document.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { dialoguePaper } from '../../domain/papers/dialogue-paper.ts';
import { PaperCard } from '../parts/paper/paper-card.tsx';
import { words } from '../words/words.ts';

/** The minutes as they are printed. Drawn only while unfolded: the printer takes every paper on the page. */
export function DialoguePaperPart({ dossier }: { readonly dossier: Dossier }) {
  const [isOpen, setOpen] = useState(false);
  const [shown, known] = [paperFacts.value, facts.value];
  if (!shown || !known) return null;
  const at = present.value;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.value.skp.printed}</summary>
      {isOpen && (
        <PaperCard
          document={dialogueDocument(dialoguePaper(dossier, shown, at, known.world.civilDay(at)))}
          fileName={`dialog-kinerja-${dossier.year}-${dossier.name.replace('/', '-')}`}
        />
      )}
    </details>
  );
}
