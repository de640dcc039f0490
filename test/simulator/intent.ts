import { type Entry, type EntryKey, type LateWork, openLateWork } from '../../src/domain/entry.ts';
import type { Position } from '../../src/domain/person.ts';
import type {
  Base,
  Bases,
  CommandName,
  EntryCommandArgs,
  EntryCommandName,
} from '../../src/domain/workflow/command.ts';
import { baseSeen, headSeen } from '../../src/domain/workflow/facet-check.ts';
import { isApproved, isOpenForOfficer } from '../../src/domain/workflow/state.ts';
import { hashText } from '../../src/protocol/hash.ts';
import { amount, DAY, evidence, note } from '../support/builders.ts';

import type { Prng } from './prng.ts';
import type { Rules } from './rules.ts';
import type { View } from './view.ts';

/** One command a person gives, with what he or she had on the screen. */
export interface Intent {
  readonly name: CommandName;
  readonly args: unknown;
  readonly base: Bases;
  /** Mutations whose values of the facet, or of each field, the person had before him or her. */
  readonly saw: readonly string[];
}

export interface Desk {
  readonly prng: Prng;
  readonly view: View;
  readonly entry: Entry | null;
  readonly key: EntryKey;
  readonly person: string;
  readonly now: number;
  readonly rules: Rules;
}

const intent = <Name extends EntryCommandName>(
  name: Name,
  args: EntryCommandArgs[Name],
  base: Intent['base'] = {},
  saw: readonly string[] = [],
): Intent => ({ name, args, base, saw });

/** What a person in this position might do next with this entry; sometimes what he or she should not. */
export function nextIntent(desk: Desk, role: Position['role']): Intent {
  if (desk.prng.chance(0.06)) return anything(desk);
  const open = desk.entry?.candidates.some((c) => c.open) ?? false;
  if (role === 'officer') return officerIntent(desk, open);
  const late = desk.entry ? openLateWork(desk.entry) : [];
  if (role === 'head' && late.length > 0 && desk.prng.chance(0.7)) return lateAnswer(desk, late);
  if (open && desk.prng.chance(0.6)) return resolution(desk);
  return role === 'head' ? headIntent(desk) : verifierIntent(desk);
}

function officerIntent(desk: Desk, open: boolean): Intent {
  const state = desk.entry?.status.value.state ?? 'draft';
  const isOpen = isOpenForOfficer(state);
  const act = desk.prng.weighted({
    set: 8,
    note: 2,
    attach: 3,
    detach: desk.entry?.evidence.length ? 1 : 0,
    submit: isOpen && desk.entry?.value.value ? 7 : 0.5,
    withdraw: state === 'submitted' ? 1 : 0.05,
    request: 0.7,
    resolve: open ? 1.5 : 0,
  });
  const { key, prng } = desk;
  if (act === 'set') return set(desk);
  if (act === 'note') return writeNote(desk);
  if (act === 'attach') return intent('evidence.attach', { key, evidence: photo(prng) });
  if (act === 'detach')
    return intent('evidence.detach', { evidence: prng.pick(desk.entry?.evidence ?? []).id });
  if (act === 'submit') return intent('submission.submit', {});
  if (act === 'withdraw') return intent('submission.withdraw', {});
  if (act === 'request') return intent('reopening.request', { key, reason: 'sinyal hilang' });
  return resolution(desk);
}

function verifierIntent(desk: Desk): Intent {
  const seen = contentOf(desk);
  if (desk.prng.chance(0.2)) return intent('submission.return', { seen, reason: 'angka belum cocok' });
  return intent('submission.verify', { seen });
}

function headIntent(desk: Desk): Intent {
  const { prng, entry, now } = desk;
  const seen = contentOf(desk);
  const isAsked = entry?.reopening.value.state === 'requested';
  const final = entry !== null && isApproved(entry.status.value.state);
  const act = prng.weighted({
    approve: 8,
    return: 1,
    grant: isAsked ? 4 : final ? 0.6 : 0.1,
    refuse: isAsked ? 2 : 0.1,
  });
  if (act === 'approve') return intent('submission.approve', { seen });
  if (act === 'return') return intent('submission.return', { seen, reason: 'lampirkan bukti' });
  if (act === 'refuse') return intent('reopening.refuse', { reason: 'sudah cukup' });
  return intent('reopening.grant', { until: now + prng.between(1, 5) * DAY, reason: 'diberi waktu' });
}

function anything(desk: Desk): Intent {
  const seen = contentOf(desk);
  return desk.prng.pick([
    intent('submission.submit', {}),
    intent('submission.withdraw', {}),
    intent('submission.verify', { seen }),
    intent('submission.approve', { seen: hashText('not what is there') }),
    intent('submission.return', { seen, reason: ' ' }),
    intent('evidence.detach', { evidence: desk.prng.uuid() }),
    intent('late.take', { work: desk.prng.uuid() }),
    intent('late.refuse', { work: desk.prng.uuid(), reason: 'salah' }),
    set(desk),
  ]);
}

function lateAnswer({ prng }: Desk, late: readonly LateWork[]): Intent {
  const { id: work } = prng.pick(late);
  return prng.chance(0.7)
    ? intent('late.take', { work })
    : intent('late.refuse', { work, reason: 'bukan tugasnya lagi' });
}

const contentOf = ({ view, entry }: Desk): string => (entry ? view.world.contentHash(entry) : hashText(''));

export const photo = (prng: Prng) => ({ ...evidence(prng.between(1, 1_000_000)), id: prng.uuid() });

function set(desk: Desk): Intent {
  const { prng, key } = desk;
  const text = prng.chance(0.3) ? `${prng.between(1, 3)}.0` : String(prng.between(0, 1000));
  const value = prng.chance(0.05)
    ? ({ kind: 'not-applicable', reason: 'tidak ada kegiatan' } as const)
    : amount(text);
  return intent('realization.set', { key, value }, { value: base(desk, 'value') }, seen(desk, 'value'));
}

function writeNote(desk: Desk): Intent {
  const args = { key: desk.key, note: note(`sebab ${desk.prng.between(1, 99)}`) };
  return intent('realization.note', args, { note: base(desk, 'note') }, seen(desk, 'note'));
}

/** The base an edit of the facet names, and what its author saw. */
export const seenOf = (desk: Desk, facet: 'value' | 'note'): Pick<Intent, 'base' | 'saw'> => ({
  base: { [facet]: base(desk, facet) },
  saw: seen(desk, facet),
});

/** The head, and the own value that already waits beside it. */
function seen({ entry, person }: Desk, facet: 'value' | 'note'): string[] {
  const own = entry?.candidates.filter((c) => c.open && c.facet === facet && c.by === person) ?? [];
  return [entry?.[facet].mut ?? '', ...own.map((c) => c.id)];
}

function base({ entry, person, rules }: Desk, facet: 'value' | 'note'): Base {
  if (!entry) return { v: 0 };
  const seen = baseSeen(entry, facet, person);
  const isHead = 'm' in seen && seen.m === entry[facet].mut;
  return isHead && !rules.baseByMutation ? { v: entry[facet].v } : seen;
}

function resolution(desk: Desk): Intent {
  const { entry, prng, rules } = desk;
  const open = entry?.candidates.filter((c) => c.open) ?? [];
  if (!entry || open.length === 0) return set(desk);
  const { facet } = prng.pick(open);
  const listed = open.filter((c) => c.facet === facet);
  const closes = prng.chance(0.8) ? listed.map((c) => c.id) : [prng.pick(listed).id];
  const choice = prng.weighted({ head: 3, candidate: 6, third: facet === 'value' ? 1 : 0 });
  const take =
    choice === 'head'
      ? 'head'
      : choice === 'candidate'
        ? { candidate: prng.pick(closes) }
        : { value: amount(String(prng.between(0, 1000))) };
  const named = rules.baseByMutation ? headSeen(entry, facet) : { v: entry[facet].v };
  const args = { facet, closes, take, reason: 'diperiksa bersama' } as const;
  return intent('conflict.resolve', args, { [facet]: named }, [entry[facet].mut]);
}
