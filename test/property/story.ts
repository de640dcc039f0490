import fc from 'fast-check';
import type { Entry } from '../../src/domain/entry.ts';
import type { Position } from '../../src/domain/person.ts';
import type { Base, EntryCommand } from '../../src/domain/workflow/command.ts';
import { baseSeen, headSeen } from '../../src/domain/workflow/facet-check.ts';
import { amount, DAY, Desk, evidence, note, OPENS, uuid } from '../support/builders.ts';
import { HEAD, OFFICER, OTHER_OFFICER, SECOND_OFFICER, VERIFIER } from '../support/people.ts';

const ACTS = {
  set: [OFFICER, SECOND_OFFICER],
  note: [OFFICER, SECOND_OFFICER],
  attach: [OFFICER, SECOND_OFFICER],
  detach: [OFFICER],
  submit: [OFFICER, SECOND_OFFICER],
  withdraw: [OFFICER],
  verify: [VERIFIER],
  return: [VERIFIER, HEAD],
  approve: [HEAD],
  resolve: [HEAD, VERIFIER, OFFICER],
  request: [OFFICER],
  grant: [HEAD],
  refuse: [HEAD],
} as const satisfies Record<string, readonly Position[]>;
type Act = keyof typeof ACTS;

const PEOPLE = [OFFICER, SECOND_OFFICER, VERIFIER, HEAD, OTHER_OFFICER] as const;

/** One thing somebody does, told in small values so that a failing story shrinks to a short one. */
export interface Move {
  readonly act: Act;
  /** Who does it; beyond those whose task it is, anybody. */
  readonly who: number;
  readonly amount: number;
  readonly base: 'seen' | 'head' | 'blank' | 'number' | 'mutation';
  readonly day: number;
  /** With content looked at earlier, without a reason, or written otherwise. */
  readonly isOff: boolean;
}

const move: fc.Arbitrary<Move> = fc.record({
  act: fc.constantFrom<Act>(
    ...(Object.keys(ACTS) as Act[]),
    'set',
    'set',
    'submit',
    'verify',
    'approve',
    'resolve',
  ),
  who: fc.oneof(
    { weight: 6, arbitrary: fc.nat(1) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: 6 }) },
  ),
  amount: fc.nat(3),
  base: fc.oneof(
    { weight: 5, arbitrary: fc.constant('seen' as const) },
    { weight: 3, arbitrary: fc.constantFrom('head', 'blank', 'number', 'mutation') },
  ),
  day: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 19 }) },
    { weight: 1, arbitrary: fc.integer({ min: -1, max: 24 }) },
  ),
  isOff: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

const plain = (act: Act): Move => ({ act, who: 0, amount: 1, base: 'seen', day: 1, isOff: false });
const BEGINNINGS: readonly (readonly Act[])[] = [
  [],
  ['set', 'submit'],
  ['set', 'submit', 'verify'],
  ['set', 'submit', 'verify', 'approve'],
];

export const story: fc.Arbitrary<readonly Move[]> = fc
  .tuple(fc.constantFrom(...BEGINNINGS), fc.array(move, { maxLength: 30 }))
  .map(([beginning, moves]) => [...beginning.map(plain), ...moves]);

export function authorOf({ act, who }: Move): Position {
  const able = ACTS[act];
  return (who < 2 ? able[who % able.length] : PEOPLE[who - 2]) ?? OFFICER;
}

function baseOf({ entry }: Desk, told: Move, facet: 'value' | 'note'): Base {
  if (!entry || told.base === 'blank') return { v: 0 };
  if (told.base === 'mutation') return { m: uuid(told.amount + 1) };
  if (told.base === 'number') return { v: told.amount };
  return told.base === 'head' ? headSeen(entry, facet) : baseSeen(entry, facet, authorOf(told).person);
}

type Tell = (desk: Desk, told: Move, who: Position, seen: string) => EntryCommand;

const TELL: Readonly<Record<Act, Tell>> = {
  set: (desk, told, who) => {
    const value = amount(`${told.amount}${told.isOff ? '.0' : ''}`);
    return desk.command(
      who,
      'realization.set',
      { key: desk.key, value },
      { value: baseOf(desk, told, 'value') },
    );
  },
  note: (desk, told, who) => {
    const args = { key: desk.key, note: note(`c${told.amount}`) };
    return desk.command(who, 'realization.note', args, { note: baseOf(desk, told, 'note') });
  },
  attach: (desk, told, who) =>
    desk.command(who, 'evidence.attach', { key: desk.key, evidence: evidence(told.amount) }),
  detach: (desk, told, who) => desk.command(who, 'evidence.detach', { evidence: evidence(told.amount).id }),
  submit: (desk, _, who) => desk.command(who, 'submission.submit', {}),
  withdraw: (desk, _, who) => desk.command(who, 'submission.withdraw', {}),
  verify: (desk, _, who, seen) => desk.command(who, 'submission.verify', { seen }),
  return: (desk, { isOff }, who, seen) =>
    desk.command(who, 'submission.return', { seen, reason: isOff ? ' ' : 'perbaiki' }),
  approve: (desk, _, who, seen) => desk.command(who, 'submission.approve', { seen }),
  resolve: resolution,
  request: (desk, _, who) => desk.command(who, 'reopening.request', { key: desk.key, reason: 'sinyal' }),
  grant: (desk, told, who) =>
    desk.command(who, 'reopening.grant', { until: desk.now + told.amount * DAY, reason: 'ya' }),
  refuse: (desk, _, who) => desk.command(who, 'reopening.refuse', { reason: 'tidak' }),
};

function resolution(desk: Desk, told: Move, who: Position): EntryCommand {
  const waiting = desk.entry?.candidates.filter((c) => c.open) ?? [];
  const facet = waiting[0]?.facet ?? 'value';
  const closes = waiting.filter((c) => c.facet === facet).map((c) => c.id);
  const choices = ['head', { value: amount('7') }, { candidate: closes[0] ?? uuid(1) }] as const;
  const take = choices[told.amount] ?? { candidate: closes.at(-1) ?? uuid(1) };
  const base = desk.entry ? { [facet]: told.isOff ? { v: 0 } : headSeen(desk.entry, facet) } : {};
  return desk.command(who, 'conflict.resolve', { facet, closes, take, reason: 'dicocokkan' }, base);
}

export function commandOf(desk: Desk, told: Move): EntryCommand {
  desk.now = OPENS + told.day * DAY + 1;
  return TELL[told.act](desk, told, authorOf(told), told.isOff ? '0'.repeat(64) : desk.content);
}

export interface Scene {
  readonly before: Entry | null;
  readonly after: Entry | null;
  readonly command: EntryCommand;
  readonly who: Position;
  readonly outcome: string;
}

/** Plays a story to its end and lets every step be looked at. */
export function play(moves: readonly Move[], look: (scene: Scene, desk: Desk) => void): void {
  const desk = new Desk();
  for (const told of moves) {
    const who = authorOf(told);
    const command = commandOf(desk, told);
    const before = desk.entry;
    const { outcome } = desk.decide(command, who);
    look({ before, after: desk.entry, command, who, outcome }, desk);
  }
}
