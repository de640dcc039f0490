import { useState } from 'preact/hooks';
import { paperFacts } from '../../app/live/paper-facts.ts';
import { caseDocument } from '../../documents/case-documents.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { type CasePaperSort, casePaper, papersOf } from '../../domain/papers/case-paper.ts';
import { Segmented } from '../parts/control/segmented.tsx';
import { PaperCard } from '../parts/paper/paper-card.tsx';
import { words } from '../words/words.ts';

/** The papers a case has come far enough for, one shown at a time, with printer and Word file. */
export function CasePapers({ dossier }: { readonly dossier: Dossier }) {
  const [chosen, setChosen] = useState<CasePaperSort | null>(null);
  const { cases } = words.value;
  const shown = paperFacts.value;
  const sorts = papersOf(dossier);
  const sort = chosen && sorts.includes(chosen) ? chosen : sorts.at(-1);
  if (!shown || !sort) return null;
  return (
    <section class="stack">
      {sorts.length > 1 && (
        <Segmented
          label={cases.papersTitle}
          value={sort}
          choices={sorts.map((value) => ({ value, label: cases.papers[value] }))}
          onChange={setChosen}
        />
      )}
      <PaperCard
        document={caseDocument(sort, casePaper(dossier, shown))}
        fileName={`${sort}-${dossier.unit}-${dossier.year}-${dossier.name.replace('/', '-')}`}
      />
    </section>
  );
}
