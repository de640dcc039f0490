import type { SendProblem } from '../../app/commands/send.ts';
import type { PlanChange } from '../../app/commands/skp-tables.ts';
import { facts } from '../../app/live/facts.ts';
import { personName, unitShortName } from '../../app/live/names.ts';
import { rowIds, textOf } from '../../domain/dossier/dossier.ts';
import { FLAG_SET } from '../../domain/dossier/shape.ts';
import { Button } from '../parts/control/button.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';
import { fieldWord, stateWord } from './skp-words.ts';

interface PlanChangesProps {
  readonly changes: readonly PlanChange[];
  readonly onKeep: () => void;
  readonly onLeave: () => void;
}

/** What a table would change, cell by cell, before anything is kept; plans that cannot be written say why. */
export function PlanChanges({ changes, onKeep, onLeave }: PlanChangesProps) {
  const text = words.value.skp;
  const fine = changes.filter(({ problem }) => problem === null);
  const cells = fine.reduce((sum, { texts }) => sum + Object.keys(texts).length, 0);
  return (
    <section class="stack" aria-label={text.changesTitle}>
      <p>
        <strong>{text.changesTitle}</strong>
      </p>
      {changes.map((change) => (
        <PlanChanged key={`${change.of.person} ${change.of.unit}`} change={change} />
      ))}
      <div class="cluster">
        {fine.length > 0 && (
          <Button kind="primary" onPress={onKeep}>
            {text.keepChanges(cells, fine.length)}
          </Button>
        )}
        <Button onPress={onLeave}>{text.leaveChanges}</Button>
      </div>
    </section>
  );
}

function PlanChanged({ change }: { readonly change: PlanChange }) {
  const { of, plan, texts, problem } = change;
  const text = words.value.skp;
  const known = plan ? rowIds(plan, 'row') : [];
  const rows = [...new Set([...known, ...Object.keys(texts).map((path) => path.split('/')[1] ?? '')])];
  return (
    <div class="stack">
      <p>
        <strong>{personName(of.person)}</strong> <span class="small quiet">{unitShortName(of.unit)}</span>
      </p>
      {problem && <Notice tone="warn">{text.notKept(whyNot(change, problem))}</Notice>}
      <FactList
        facts={Object.entries(texts).map(([path, next]) => ({
          label: `${text.resultNumber(rows.indexOf(path.split('/')[1] ?? '') + 1)} · ${fieldWord(path)}`,
          value: text.fromTo(cellText(path, plan ? textOf(plan, path) : ''), cellText(path, next)),
          tone: problem ? ('quiet' as const) : ('plain' as const),
        }))}
      />
    </div>
  );
}

/** A plan that has left the draft is opened again on its own page, by those who agreed to it. */
function whyNot({ key, plan }: PlanChange, problem: SendProblem): string {
  const state = plan?.status.value.state ?? 'draft';
  return state === 'draft'
    ? sendSentence(problem)
    : words.value.skp.planClosed(stateWord(key.kind, state).toLowerCase());
}

/** A text of a plan as the page of the plan shows it; codes by their names. */
function cellText(path: string, value: string): string {
  const text = words.value.skp;
  if (value === '') return text.emptyCell;
  const field = path.split('/').at(-1);
  if (field === 'sort') return (text.sorts as Readonly<Record<string, string>>)[value] ?? value;
  if (field === 'serves') return facts.value?.planNodes.get(value)?.text ?? value;
  if (field === 'indicator') return facts.value?.indicators.get(value)?.name ?? value;
  return field === 'less' && value === FLAG_SET ? text.flagSet : value;
}
