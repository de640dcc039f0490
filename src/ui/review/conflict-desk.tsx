import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { resolveConflict } from '../../app/commands/decide-entry.ts';
import type { EntryDetail } from '../../app/facts/detail.ts';
import { conflictScores } from '../../app/live/conflict-scores.ts';
import { facts } from '../../app/live/facts.ts';
import { actor } from '../../app/live/names.ts';
import type { Amount, Entry } from '../../domain/entry.ts';
import { formatDecimal, readNumber } from '../../domain/number-input.ts';
import type { CommandArgs } from '../../domain/workflow/command.ts';
import { momentText } from '../words/date.ts';
import { words } from '../words/words.ts';
import { amountWords } from './amount-words.ts';
import { type ConflictChoice, type ConflictView, HEAD, THIRD } from './conflict-model.ts';
import { ConflictPage } from './conflict-page.tsx';
import { amountsInQuestion, type ConflictTools, conflictView, consequenceOf } from './conflict-view.ts';
import type { ThirdReading } from './third-value.tsx';
import { useChoiceDraft } from './use-choice-draft.ts';
import { toldOf } from './use-decisions.ts';

interface ConflictDeskProps {
  readonly detail: EntryDetail;
}

/** One open question with its draft, its scores and its command. */
export function ConflictDesk({ detail }: ConflictDeskProps) {
  const { route } = useLocation();
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const entry = useSignal<Entry>(detail.seen.entry);
  const third = useSignal<Amount | null>(null);
  entry.value = detail.seen.entry;
  const scores = useMemo(
    () =>
      conflictScores(
        () => detail.seen.id,
        () => withThird(amountsInQuestion(entry.value), third.value),
      ),
    [detail.seen.id, entry, third],
  );
  useEffect(() => scores.stop, [scores]);
  const tools: ConflictTools = {
    actor,
    moment: (at) => momentText(at, facts.value?.timeZone ?? 'Asia/Makassar'),
    scores: scores.answer.value.value,
  };
  const view = conflictView(detail, tools);
  const draft = useChoiceDraft(`conflict:${detail.seen.id}:${view?.facet}`, view?.closes ?? []);
  const reading = thirdReading(draft.choice.third, detail, tools);
  const typed =
    draft.choice.chosen === THIRD && view?.facet === 'value' ? readNumber(draft.choice.third) : null;
  const amount = typed?.ok ? typed.value : null;
  useEffect(() => {
    third.value = amount === null ? null : { kind: 'amount', amount };
  }, [amount, third]);
  if (!view) return null;
  const use = async () => {
    setTried(true);
    const take = takeOf(view, draft.choice);
    if (take === null || draft.choice.reason.trim() === '' || busy) return;
    setBusy(true);
    try {
      const choice = {
        facet: view.facet,
        closes: draft.choice.closes,
        take,
        reason: draft.choice.reason.trim(),
      };
      const done = await resolveConflict(view.id, choice, { [view.facet]: view.base });
      if (!toldOf(done, words.value.conflict.resolved)) return;
      await draft.forget().catch(console.error);
      if (!view.alsoNote) route('/setujui');
    } finally {
      setBusy(false);
    }
  };
  // Saved choices load within moments; until then nothing may look as if it were chosen or empty.
  return (
    <ConflictPage
      view={view}
      choice={draft.choice}
      onChoice={draft.change}
      cleared={draft.cleared}
      third={reading}
      tried={tried}
      busy={busy || !draft.ready}
      onUse={() => use().catch(console.error)}
    />
  );
}

const withThird = (
  amounts: Readonly<Record<string, Amount>>,
  third: Amount | null,
): Readonly<Record<string, Amount>> => (third ? { ...amounts, [THIRD]: third } : amounts);

function thirdReading(typed: string, { indicator }: EntryDetail, tools: ConflictTools): ThirdReading {
  const read = readNumber(typed);
  if (!read.ok) return read;
  return {
    ok: true,
    shown: amountWords({ kind: 'amount', amount: read.value }, indicator),
    alternative: read.alternative === null ? null : formatDecimal(read.alternative),
    consequence: tools.scores?.has(THIRD) ? consequenceOf(THIRD, tools) : { kind: 'asking' },
  };
}

/** Null while nothing usable is chosen. */
function takeOf(view: ConflictView, choice: ConflictChoice): CommandArgs['conflict.resolve']['take'] | null {
  if (choice.chosen === null) return null;
  if (choice.chosen === HEAD) return 'head';
  if (choice.chosen !== THIRD) return { candidate: choice.chosen };
  if (view.facet === 'note') return { value: choice.thirdNote };
  const read = readNumber(choice.third);
  return read.ok ? { value: { kind: 'amount', amount: read.value } } : null;
}
