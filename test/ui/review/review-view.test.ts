import { expect, test } from 'vitest';
import { detailOf } from '../../../src/app/facts/detail.ts';
import type { Facts, SeenEntry } from '../../../src/app/facts/facts.ts';
import { whereabouts } from '../../../src/app/facts/place.ts';
import type { Position } from '../../../src/domain/person.ts';
import { plausibility } from '../../../src/domain/scoring/plausibility.ts';
import { amountsInQuestion, conflictView } from '../../../src/ui/review/conflict-view.ts';
import { inboxView } from '../../../src/ui/review/inbox-view.ts';
import { type ReviewTools, reviewView } from '../../../src/ui/review/review-view.ts';
import { Desk, NOW, PLAIN, QUARTERLY, WITH_EVIDENCE } from '../../support/builders.ts';
import { HEAD, OFFICER, PERSONS, POSITIONS, SECOND_OFFICER, VERIFIER } from '../../support/people.ts';

const byKey = <T, K>(list: readonly T[], key: (one: T) => K): ReadonlyMap<K, T> =>
  new Map(list.map((one) => [key(one), one]));

/** What a device knows of one desk. */
function factsOf(desk: Desk, person: string): Facts {
  if (!desk.entry) throw new Error('the desk is empty');
  const seen: SeenEntry = {
    id: desk.entity,
    entry: desk.entry,
    confirmed: desk.entry,
    seq: 1,
    pending: [],
    local: { value: false, note: false, status: false, reopening: false, evidence: [] },
    receipt: null,
  };
  return {
    tenant: 'ntb',
    person,
    timeZone: 'Asia/Makassar',
    example: true,
    areas: new Map(),
    units: new Map(),
    planNodes: new Map(),
    indicators: byKey([PLAIN, WITH_EVIDENCE], (one) => one.code),
    targets: [],
    budgets: [],
    sakip: [],
    calendars: new Map([['quarterly', QUARTERLY]]),
    persons: byKey(PERSONS, (one) => one.id),
    positions: byKey(POSITIONS, (one) => one.id),
    dossiers: new Map(),
    entries: new Map([[desk.entity, seen]]),
    world: desk.world,
    outbox: [],
    refusals: [],
    asOf: null,
    unsentEvidence: new Map(),
  } as unknown as Facts;
}

const tools = (person: string, change: Partial<ReviewTools> = {}): ReviewTools => ({
  person,
  duty: 'approve',
  actor: (act) => ({ name: act.by, role: null, unit: null, capacity: act.capacity }),
  moment: (at) => `@${at}`,
  brief: (at) => `@${at}`,
  day: (at) => `day ${at}`,
  plausibility: null,
  findingTrees: null,
  lastSeen: null,
  staleRefusal: false,
  ownWork: false,
  notStored: 0,
  canUndo: false,
  ...change,
});

function viewOf(desk: Desk, as: Position, change: Partial<ReviewTools> = {}) {
  const detail = detailOf(factsOf(desk, as.person), as, desk.entity, NOW);
  if (!detail) throw new Error('no detail');
  return { detail, view: reviewView(detail, tools(as.person, change)) };
}

function verified(): Desk {
  const desk = new Desk();
  desk.set(OFFICER, '12.5');
  desk.submit(OFFICER);
  desk.verify(VERIFIER);
  return desk;
}

test('the head may decide a verified value, and the view carries the hash of exactly that content', () => {
  const desk = verified();
  const { view } = viewOf(desk, HEAD);
  expect(view.mayCheck).toBe(true);
  expect(view.contentHash).toBe(desk.content);
  expect(view.value).toBe('12,50');
  expect(view.receipt.step).toBe('verified');
  expect(view.receipt.details.approved).toBe('menunggu Anda');
});

test('all digits that were entered are shown, never rounded to those of the indicator', () => {
  const desk = new Desk();
  desk.set(OFFICER, '12.3456');
  desk.submit(OFFICER);
  expect(viewOf(desk, VERIFIER, { duty: 'verify' }).view.value).toBe('12,3456');
});

test('a value that changed after it was verified is told to its verifier with both values', () => {
  const desk = verified();
  desk.set(OFFICER, '13');
  desk.submit(OFFICER);
  const lastSeen = { hash: 'x', value: { kind: 'amount', amount: '12.5' }, evidence: [] } as const;
  const { view } = viewOf(desk, VERIFIER, { duty: 'verify', lastSeen });
  expect(view.lapsed?.title).toBe('Nilai berubah setelah Anda verifikasi');
  expect(view.lapsed?.changes).toEqual(['Nilai 12,50\u00a0persen menjadi 13,00\u00a0persen']);
});

test('after a return the repaired value is new work, not a lapse', () => {
  const desk = verified();
  desk.giveBack(HEAD, 'Lampirkan rekap');
  desk.set(OFFICER, '13');
  desk.submit(OFFICER);
  expect(viewOf(desk, VERIFIER, { duty: 'verify' }).view.lapsed).toBeNull();
});

test('history joins what one form sent and keeps the reason of a return', () => {
  const desk = verified();
  desk.giveBack(HEAD, 'Lampirkan rekap');
  const { history } = viewOf(desk, HEAD).view;
  expect(history.map((step) => step.what)).toEqual([
    'Nilai diisi · Dikirim untuk diverifikasi',
    'Diverifikasi',
    'Dikembalikan',
  ]);
  expect(history[2]?.reason).toBe('Lampirkan rekap');
  expect(history[2]?.state).toBe('stuck');
});

test('missing evidence fails its check and an unusual value asks for a second look', () => {
  const desk = new Desk({}, { indicator: WITH_EVIDENCE.code });
  desk.set(OFFICER, '120');
  const earlier = [
    { period: '2025-Q3', value: '10' },
    { period: '2025-Q4', value: '11' },
    { period: '2026-Q1', value: '12' },
  ];
  const found = plausibility('120', earlier, null, 'higher');
  const { view } = viewOf(desk, VERIFIER, { duty: 'verify', plausibility: found });
  const outcome = (key: string) => view.checks.find((check) => check.key === key)?.outcome;
  expect(outcome('evidence')).toBe('fail');
  expect(outcome('tenfold')).toBe('doubt');
  expect(view.change).toEqual({
    text: '108,00 (900,0\u202f%) dari TW I 2026',
    direction: 'up',
    effect: 'better',
  });
});

test('two values block the check and lead to the decision between them', () => {
  const desk = new Desk();
  desk.set(OFFICER, '12');
  desk.set(SECOND_OFFICER, '14', 0);
  desk.submit(OFFICER);
  const { view, detail } = viewOf(desk, VERIFIER, { duty: 'verify' });
  expect(view.mayCheck).toBe(false);
  expect(view.conflictHref).toBe(`/dua-nilai/${desk.entity}`);
  const conflict = conflictView(detail, { actor: tools('x').actor, moment: (at) => `@${at}`, scores: null });
  expect(conflict?.options.map(({ value }) => value)).toEqual(['12,00', '14,00']);
  expect(conflict?.closes).toEqual(desk.entry?.candidates.map(({ id }) => id));
  expect(conflict?.mayResolve).toBe(true);
  expect(Object.values(amountsInQuestion(detail.seen.entry))).toHaveLength(2);
});

test('with a note alone left to decide, list, chain and check speak of notes', () => {
  const desk = new Desk();
  desk.set(OFFICER, '12');
  desk.set(SECOND_OFFICER, '14', 0);
  desk.submit(OFFICER);
  const facts = factsOf(desk, HEAD.person);
  const saidOf = (seen: SeenEntry) => {
    const entries = new Map([[seen.id, seen]]);
    const inbox = { waiting: [], decided: [], reopenings: [], late: [] };
    const conflicts = [{ seen, mayResolve: true }];
    const known = { facts: { ...facts, entries }, inbox, conflicts, decisions: [], refusals: [] };
    const list = inboxView({
      ...known,
      plausibilities: new Map(),
      duty: 'approve',
      subtitle: '',
      recent: String,
    });
    const detail = detailOf(known.facts, HEAD, seen.id, NOW) ?? expect.fail();
    const check = reviewView(detail, tools(HEAD.person)).checks.find(({ key }) => key === 'two-values');
    const { stuck } = whereabouts(seen, { sending: false, unsentEvidence: new Set(), refused: new Set() });
    return [list.waiting[0]?.remark, stuck, check?.text];
  };
  const seen = facts.entries.get(desk.entity) ?? expect.fail();
  expect(saidOf(seen)).toEqual(['dua nilai', 'two-values', 'Dua nilai menunggu keputusan']);
  const value = { cause: 'hujan', obstacle: '', followUp: '', remark: '' };
  const candidates = seen.entry.candidates.map((one) => ({ ...one, facet: 'note' as const, value }));
  expect(saidOf({ ...seen, entry: { ...seen.entry, candidates } })).toEqual([
    'dua catatan',
    'two-notes',
    'Dua catatan menunggu keputusan',
  ]);
});

test('a change after approval is its own kind of question, without a third value', () => {
  const desk = verified();
  desk.approve(HEAD);
  desk.set(OFFICER, '13');
  const { detail } = viewOf(desk, HEAD);
  const conflict = conflictView(detail, { actor: tools('x').actor, moment: (at) => `@${at}`, scores: null });
  expect(conflict?.isLate).toBe(true);
  expect(conflict?.title).toBe('Perubahan setelah disetujui');
  expect(conflict?.mayWriteThird).toBe(false);
  expect(conflict?.options[0]?.label).toBe('Nilai A · disetujui');
});
