import { useState } from 'preact/hooks';
import { attachCopy, type CopyProblem } from '../../app/commands/attach-copy.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { type Dossier, type DossierKey, filesOf, textOf } from '../../domain/dossier/dossier.ts';
import { COPY_SORTS, type CopySort } from '../../domain/dossier/kinds/agreement.ts';
import type { EvidenceItem } from '../../domain/entry.ts';
import { Card } from '../parts/card.tsx';
import { FileButton } from '../parts/control/file-button.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { EvidenceCard } from '../parts/evidence/evidence-card.tsx';
import { useEvidenceUrl } from '../parts/evidence/use-evidence-url.ts';
import { Notice } from '../parts/state/notice.tsx';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { sizeText } from '../words/number.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';

interface CopiesProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
}

/** The two legally valid ways beside the approval made here: a certified signature, and one by hand. */
export function AgreementCopies({ of, dossier }: CopiesProps) {
  const text = words.value.papers.agreement;
  const files = filesOf(dossier);
  const may = mayWrite(of, dossier, 'copy/x/sort') === 'permitted';
  if (files.length === 0 && !may) return null;
  return (
    <Card title={text.copies}>
      <div class="stack">
        <p class="small quiet">{text.copyWhy}</p>
        {files.length === 0 && <p class="quiet">{text.copyNone}</p>}
        {files.map((item) => (
          <Copy key={item.id} of={of} dossier={dossier} item={item} />
        ))}
        {may && <AddCopy of={of} dossier={dossier} />}
      </div>
    </Card>
  );
}

function AddCopy({ of, dossier }: CopiesProps) {
  const [sort, setSort] = useState<CopySort>('to-sign');
  const [problem, setProblem] = useState<string | null>(null);
  const text = words.value.papers.agreement;
  const add = async (file: File) => {
    const sent = await attachCopy(of, dossier, sort, file);
    setProblem(sent.ok ? null : trouble(sent.problem));
  };
  return (
    <>
      <ProblemNotice problem={problem} />
      <SelectField
        label={text.copySort}
        value={sort}
        choices={COPY_SORTS.map((value) => ({ value, label: text.copySorts[value] }))}
        onChange={setSort}
      />
      <FileButton source="file" onFiles={([file]) => file && void add(file)}>
        {text.copyAdd}
      </FileButton>
    </>
  );
}

function trouble(problem: CopyProblem): string {
  const { entry, papers, states } = words.value;
  if (problem.code === 'no-signature') return papers.agreement.copyUnsigned;
  if (problem.code === 'quota') return states.full('', 'file').title;
  if (Object.hasOwn(entry.evidenceProblems, problem.code))
    return entry.evidenceProblems[problem.code as keyof typeof entry.evidenceProblems];
  return sendSentence(problem as Parameters<typeof sendSentence>[0]);
}

interface CopyProps extends CopiesProps {
  readonly item: EvidenceItem;
}

function Copy({ of, dossier, item }: CopyProps) {
  const address = useEvidenceUrl(facts.value?.world.dossierId(of) ?? '', item);
  const url = address?.ok ? address.url : null;
  const text = words.value.papers.agreement;
  const sort = textOf(dossier, `copy/${item.id}/sort`) as CopySort | '';
  return (
    <div class="stack">
      <EvidenceCard
        name={item.name}
        type={item.type}
        thumbnail={item.type === 'image/jpeg' ? url : null}
        detail={`${sort === '' ? '' : `${text.copySorts[sort]} · `}${sizeText(item.size)}`}
        onOpen={url ? () => void window.open(url, '_blank', 'noopener') : undefined}
      />
      {sort === 'certified' && <Match dossier={dossier} item={item} />}
      <p class="small quiet break-anywhere">{text.copyPrint(item.sha)}</p>
    </div>
  );
}

function Match({ dossier, item }: Omit<CopyProps, 'of'>) {
  const text = words.value.papers.agreement;
  const digest = textOf(dossier, `copy/${item.id}/of`);
  const source = filesOf(dossier).find(({ sha }) => sha === digest);
  return source ? (
    <Notice tone="done">{text.copyMatched(source.name)}</Notice>
  ) : (
    <Notice tone="warn">{text.copyUnmatched}</Notice>
  );
}
