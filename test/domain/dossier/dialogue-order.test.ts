import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankField } from '../../../src/domain/dossier/dossier.ts';
import type { Position } from '../../../src/domain/person.ts';
import { baseOf } from '../../../src/domain/workflow/register.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { HEAD, HEAD_ABOVE, OFFICER } from '../../support/people.ts';

const KEY = { kind: 'dialogue', unit: 'disdik', year: 2026, name: `${OFFICER.person}/d1` };
const codeOf = (decision: ReturnType<DossierDesk['step']>): string =>
  decision.outcome === 'rejected' ? decision.problem.code : decision.outcome;

type Act = (talk: DossierDesk) => ReturnType<DossierDesk['step']>;

/** Minutes in the place of those that were read. */
const rewrite = (talk: DossierDesk, as: Position, minutes: string) =>
  talk.set(as, { minutes }, { minutes: baseOf(talk.dossier?.fields.minutes ?? blankField) });

const FIELDS = { day: '2026-07-02', minutes: 'Membahas capaian semester.' };

/** What the officer saw on the tablet of the head, before any of it had arrived. */
const HANDED = (() => {
  const talk = new DossierDesk(KEY);
  talk.set(HEAD, FIELDS);
  return talk.hash;
})();
const WRITTEN: readonly Act[] = [
  (talk) => talk.set(HEAD, { day: FIELDS.day }),
  (talk) => talk.set(HEAD, { minutes: FIELDS.minutes }),
  (talk) => talk.step(HEAD, 'confirm', HANDED),
];
const ASSENT: Act = (talk) => talk.step(OFFICER, 'assent', HANDED);
const OBJECT: Act = (talk) => talk.step(OFFICER, 'disagree', HANDED, 'Tanggalnya bukan itu');

/** The acts of the head, with the answer of the officer arriving after the first `before` of them. */
function arriving(acts: readonly Act[], answer: Act, before: number) {
  const talk = new DossierDesk(KEY);
  const codes = acts.slice(0, before).map((act) => codeOf(act(talk)));
  const answered = codeOf(answer(talk));
  codes.push(...acts.slice(before).map((act) => codeOf(act(talk))));
  return { talk, codes, answered };
}

test('an answer given on the tablet of the other counts the same whenever it arrives', () => {
  for (let before = 0; before <= WRITTEN.length; before += 1) {
    const assented = arriving(WRITTEN, ASSENT, before);
    expect([assented.answered, assented.codes, assented.talk.state, assented.talk.hash]).toEqual([
      'ok',
      ['ok', 'ok', 'ok'],
      'confirmed',
      HANDED,
    ]);
    const objected = arriving(WRITTEN, OBJECT, before);
    expect([objected.answered, objected.talk.state, objected.talk.hash]).toEqual(['ok', 'draft', HANDED]);
    expect(objected.talk.dossier?.trail.find(({ by }) => by === OFFICER.person)?.reason).toBe(
      'Tanggalnya bukan itu',
    );
  }
});

test('minutes that were changed after they were handed over are never confirmed by an answer to the old ones', () => {
  const changed: Act = (talk) => rewrite(talk, HEAD, 'Lain sama sekali.');
  const confirmed: Act = (talk) => talk.step(HEAD, 'confirm', talk.hash);
  const acts = [WRITTEN[0] as Act, WRITTEN[1] as Act, changed, confirmed];
  const late = arriving(acts, ASSENT, acts.length);
  expect([late.answered, late.talk.state]).toEqual(['stale-content', 'half']);
  for (const answer of [ASSENT, OBJECT])
    for (let before = 0; before < acts.length; before += 1) {
      const { talk, answered } = arriving(acts, answer, before);
      expect([answered, talk.state, talk.dossier?.status.by]).toEqual(['ok', 'half', HEAD.person]);
      expect(codeOf(talk.step(OFFICER, 'confirm', talk.hash))).toBe('ok');
    }
});

const taken = (talk: DossierDesk, as: Position, name: string, minutes: string, hash: string) =>
  name === 'set' ? rewrite(talk, as, minutes) : talk.step(as, name, name === 'reopen' ? null : hash, 'Sebab');

test('whatever arrives in whatever order, nothing stands confirmed that both sides did not confirm word for word', () => {
  const texts = fc.constantFrom('Satu.', 'Dua.');
  const people = fc.constantFrom(HEAD, HEAD_ABOVE, OFFICER);
  const acts = fc.array(
    fc.tuple(people, fc.constantFrom('set', 'confirm', 'assent', 'disagree', 'reopen'), texts),
    {
      maxLength: 14,
    },
  );
  const hashes = new Map<string, string>();
  for (const minutes of ['Satu.', 'Dua.']) {
    const talk = new DossierDesk(KEY);
    talk.set(HEAD, { ...FIELDS, minutes });
    hashes.set(minutes, talk.hash);
  }
  fc.assert(
    fc.property(acts, (list) => {
      const talk = new DossierDesk(KEY);
      talk.set(HEAD, { day: FIELDS.day });
      const bound = list.flatMap(([as, name, minutes]) => {
        const hash = hashes.get(minutes) as string;
        const isBound = name === 'confirm' || name === 'assent';
        return codeOf(taken(talk, as, name, minutes, hash)) === 'ok' && isBound
          ? [{ by: as.person, hash }]
          : [];
      });
      if (talk.state !== 'confirmed') return;
      const sides = new Set(bound.filter(({ hash }) => hash === talk.hash).map(({ by }) => by));
      expect(sides.size).toBeGreaterThan(1);
      expect(sides).toContain(OFFICER.person);
    }),
  );
});

test('an answer ahead is nobody else’s, is taken back by its author, and does not stand in the way of the minutes', () => {
  const talk = new DossierDesk(KEY);
  expect(codeOf(talk.step(OFFICER, 'assent'))).toBe('stale-content');
  expect(codeOf(talk.step(HEAD_ABOVE, 'assent', HANDED))).toBe('ok');
  for (const act of WRITTEN) expect(codeOf(act(talk))).toBe('ok');
  expect(talk.state).toBe('half');
  expect(codeOf(talk.step(HEAD_ABOVE, 'assent', HANDED))).toBe('forbidden');
  const other = new DossierDesk(KEY);
  ASSENT(other);
  expect(codeOf(other.step(OFFICER, 'reopen', null, 'Keliru'))).toBe('ok');
  expect(other.state).toBe('draft');
});
