import { useState } from 'preact/hooks';
import { approve, returnEntry, undoDecision, verify } from '../../app/commands/decide-entry.ts';
import { rememberSeen } from '../../app/commands/remember-seen.ts';
import type { SendProblem } from '../../app/commands/send.ts';
import { facts } from '../../app/live/facts.ts';
import { countedEvidence } from '../../domain/entry.ts';
import type { Result } from '../../domain/result.ts';
import { announce } from '../parts/frame/announce.ts';
import { problemSentence } from '../words/problem-words.ts';
import { words } from '../words/words.ts';
import type { Duty, InboxView, ReviewView } from './review-model.ts';

interface DecisionsFor {
  readonly inbox: InboxView;
  readonly view: ReviewView | null;
  /** Hash of what the person has before him or her. */
  readonly seen: string | null;
  readonly route: (href: string) => void;
}

/** Verify, approve, return, undo: says aloud what became of it and goes on to the next. */
export function useDecisions({ inbox, view, seen, route }: DecisionsFor) {
  const [busy, setBusy] = useState(false);
  const { review } = words.value;
  const decide = async (
    act: (id: string, seen: string) => Promise<Result<true, SendProblem>>,
    said: string,
  ): Promise<boolean> => {
    if (!view || seen === null || busy) return false;
    setBusy(true);
    const next = nextAfter(inbox, view.id);
    try {
      const done = await act(view.id, seen);
      const isDone = toldOf(done, said);
      if (isDone) route(next);
      return isDone;
    } finally {
      setBusy(false);
    }
  };
  const check = () =>
    decide(
      (id, hash) => checkEntry(inbox.duty, id, hash),
      inbox.duty === 'verify' ? review.verified : review.approved,
    );
  const giveBack = (reason: string) => decide((id, hash) => returnEntry(id, hash, reason), review.returned);
  const undo = async (id: string) => {
    const done = await undoDecision(id);
    announce(done ? review.undone : review.undoTooLate, done ? 'done' : 'problem');
    if (done) route(`/setujui/${id}`);
  };
  const undoLast = () => {
    const last = inbox.unsent.find(({ canUndo }) => canUndo);
    if (last) undo(last.id).catch(console.error);
  };
  return {
    busy,
    check: () => check().catch(console.error),
    giveBack: (reason: string) =>
      giveBack(reason).catch((error) => {
        console.error(error);
        return false;
      }),
    undo: (id: string) => undo(id).catch(console.error),
    undoLast,
  };
}

/** The one below, else the one above, else the bare list. */
function nextAfter({ waiting }: InboxView, id: string): string {
  const at = waiting.findIndex((row) => row.id === id);
  const next = waiting[at + 1] ?? waiting[at - 1];
  return next && at >= 0 ? next.href : '/setujui';
}

/** Verifies or approves what was seen, and remembers it to say later what changed. */
export async function checkEntry(duty: Duty, id: string, seen: string): Promise<Result<true, SendProblem>> {
  const done = await (duty === 'verify' ? verify : approve)(id, seen);
  if (done.ok) await remember(id, seen);
  return done;
}

async function remember(id: string, hash: string): Promise<void> {
  const entry = facts.peek()?.entries.get(id)?.entry;
  if (!entry) return;
  const evidence = countedEvidence(entry).map(({ name }) => name);
  await rememberSeen(id, { hash, value: entry.value.value, evidence }).catch(console.error);
}

/** Says what became of a decision; answers whether it was written down. */
export function toldOf(done: Result<true, SendProblem>, said: string): boolean {
  announce(done.ok ? said : sendProblemSentence(done.problem), done.ok ? 'done' : 'problem');
  return done.ok;
}

/** Why a decision was not even written down. */
export function sendProblemSentence(problem: SendProblem): string {
  const { review } = words.value;
  if (problem.code === 'not-saved') return review.notSaved;
  return problem.code === 'not-ready' ? review.notReady : problemSentence(problem);
}
