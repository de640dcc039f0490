import { beforeEach, expect, test } from 'vitest';
import { blankDossier } from '../../../src/domain/dossier/dossier.ts';
import { fieldRule } from '../../../src/domain/dossier/kind.ts';
import { LKE_PACK, lke } from '../../../src/domain/dossier/kinds/lke.ts';
import { mayOnDossier } from '../../../src/domain/dossier/permission.ts';
import { ROLES } from '../../../src/domain/person.ts';
import { subComponentsOf } from '../../../src/domain/sakip/evaluation-pack.ts';
import { NOW, worldWith } from '../../support/builders.ts';
import { DossierDesk } from '../../support/dossiers.ts';
import { HEAD, OFFICER, OTHER_OFFICER, POSITIONS, position, VERIFIER } from '../../support/people.ts';

const EVALUATOR = position('evaluator', 'setda', 'inspektur');
const key = { kind: 'lke', unit: 'disdik', year: 2026, name: '' };
const subs = subComponentsOf(LKE_PACK);
const criteria = subs.flatMap((one) => one.criteria);
const every = (column: string, text = 'Y') =>
  Object.fromEntries(criteria.map(({ id }) => [`answer/${id}/${column}`, text]));

let desk: DossierDesk;
beforeEach(() => {
  desk = new DossierDesk(key, { positions: [...POSITIONS, EVALUATOR] });
});

const codeOf = (decision: ReturnType<DossierDesk['set']>) =>
  decision.outcome === 'rejected' ? decision.problem.code : decision.outcome;

/** Where a position stands: its own unit, a unit above, or elsewhere. */
const PLACES = { unit: 'disdik', line: 'setda', tenant: 'dinkes' } as const;
const UNIT = ['officer:unit', 'head:unit'];
const ANYWHERE = ['evaluator:unit', 'evaluator:line', 'evaluator:tenant'];
const HOSTS = [...ANYWHERE, 'planner:unit', 'planner:line', 'planner:tenant'];

/** Who may what, in which states: written by hand, apart from the kind. */
const MATRIX: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['answer/1.a.1/self', UNIT, ['draft']],
  ['grade/1.a/self', UNIT, ['draft']],
  ['note/1.a.1/self', UNIT, ['draft']],
  ['link/1.a.1/1', UNIT, ['draft']],
  ['answer/1.a.1/verifier', ['verifier:unit'], ['self-assessed']],
  ['grade/1.a/verifier', ['verifier:unit'], ['self-assessed']],
  ['answer/1.a.1/evaluator', ANYWHERE, ['verified']],
  ['grade/1.a/evaluator', ANYWHERE, ['verified', 'disputed']],
  ['distinction/1.a/evaluator', ANYWHERE, ['verified', 'disputed']],
  ['dispute/1.a.1', UNIT, ['evaluated']],
  ['agreed/1.a.1', ANYWHERE, ['disputed']],
  ['window/self/to', HOSTS, ['draft', 'self-assessed', 'verified', 'evaluated', 'disputed']],
  ['plan/1.a.1/owner', [...UNIT, ...HOSTS], lke.states],
  ['>assess', ['head:unit'], ['draft']],
  ['>verify', ['verifier:unit'], ['self-assessed']],
  ['>evaluate', ANYWHERE, ['verified']],
  ['>dispute', ['head:unit'], ['evaluated']],
  ['>settle', ANYWHERE, ['disputed']],
  ['>agree', ['head:unit'], ['evaluated']],
  ['>reopen', ANYWHERE, ['agreed']],
];

test.for(MATRIX)('%s is for those it is meant for, and only then', ([act, who, states]) => {
  const rules = act.startsWith('>') ? lke.steps[act.slice(1)]?.rules : fieldRule(lke, act)?.write;
  const permitted: string[] = [];
  for (const state of lke.states)
    for (const role of ROLES)
      for (const [relation, unit] of Object.entries(PLACES)) {
        const verdict = mayOnDossier(
          rules ?? [],
          position(role, unit, 'seseorang'),
          blankDossier(key, state),
          lke,
          worldWith(),
          NOW,
        );
        if (verdict === 'permitted') permitted.push(`${state} ${role}:${relation}`);
      }
  expect(permitted.sort()).toEqual(states.flatMap((state) => who.map((one) => `${state} ${one}`)).sort());
});

test('from self-assessment over a dispute to agreement, each bound to what was looked at', () => {
  desk.set(OFFICER, every('self'));
  expect(codeOf(desk.step(HEAD, 'assess', 'something else'))).toBe('stale-content');
  expect(codeOf(desk.step(HEAD, 'assess', desk.hash))).toBe('ok');
  expect(codeOf(desk.set(OFFICER, { 'answer/1.a.1/self': 'T' }, {}))).toBe('step-not-now');
  expect(codeOf(desk.set(VERIFIER, { 'answer/1.a.1/verifier': 'T' }))).toBe('ok');
  expect(codeOf(desk.step(VERIFIER, 'verify', desk.hash))).toBe('ok');
  const { 'answer/2.c.1/evaluator': last, ...most } = every('evaluator', 'T');
  expect(codeOf(desk.set(EVALUATOR, most))).toBe('ok');
  expect(desk.step(EVALUATOR, 'evaluate', desk.hash)).toMatchObject({
    problem: { code: 'incomplete', fields: ['answer/2.c.1/evaluator'] },
  });
  expect(codeOf(desk.set(EVALUATOR, { 'answer/2.c.1/evaluator': last ?? '' }))).toBe('ok');
  expect(codeOf(desk.step(EVALUATOR, 'evaluate', desk.hash))).toBe('ok');
  expect(codeOf(desk.step(HEAD, 'dispute', desk.hash))).toBe('incomplete');
  expect(codeOf(desk.set(HEAD, { 'dispute/1.a.1': 'Pedoman sudah ditetapkan' }))).toBe('ok');
  expect(codeOf(desk.step(HEAD, 'agree', desk.hash))).toBe('incomplete');
  expect(codeOf(desk.step(HEAD, 'dispute', desk.hash))).toBe('ok');
  expect(codeOf(desk.step(EVALUATOR, 'settle', desk.hash))).toBe('incomplete');
  expect(codeOf(desk.set(EVALUATOR, { 'agreed/1.a.1': 'Y' }))).toBe('ok');
  expect(codeOf(desk.step(EVALUATOR, 'settle', desk.hash))).toBe('ok');
  expect(codeOf(desk.step(HEAD, 'agree', desk.hash))).toBe('ok');
  expect(desk.state).toBe('agreed');
});

test('a self-assessment names every criterion that has neither an answer nor a grade above it', () => {
  desk.set(OFFICER, {
    ...every('self'),
    'answer/1.a.1/self': '',
    'answer/1.b.2/self': '',
    'grade/1.b/self': 'BB',
  });
  expect(desk.step(HEAD, 'assess', desk.hash)).toMatchObject({
    problem: { code: 'incomplete', fields: ['answer/1.a.1/self'] },
  });
});

test('outside its days a column is closed for writing and for its step, both days included', () => {
  // The acts of the desk fall on 4 July 2026.
  expect(codeOf(desk.set(EVALUATOR, { 'window/self/from': '2026-07-05' }))).toBe('ok');
  expect(codeOf(desk.set(OFFICER, { 'answer/1.a.1/self': 'Y' }))).toBe('outside-window');
  const base = { 'window/self/from': { v: 1 } };
  desk.set(EVALUATOR, { 'window/self/from': '2026-07-04', 'window/self/to': '2026-07-04' }, base);
  expect(codeOf(desk.set(OFFICER, every('self')))).toBe('ok');
  desk.set(EVALUATOR, { 'window/self/to': '2026-07-03' }, { 'window/self/to': { v: 1 } });
  expect(codeOf(desk.step(HEAD, 'assess', desk.hash))).toBe('outside-window');
});

test('whoever assessed for the unit does not evaluate it, in whichever position', () => {
  const both = position('evaluator', 'setda', OFFICER.person);
  desk = new DossierDesk(key, { positions: [...POSITIONS, both] });
  desk.set(OFFICER, every('self'));
  desk.step(HEAD, 'assess', desk.hash);
  desk.step(VERIFIER, 'verify', desk.hash);
  expect(codeOf(desk.step(both, 'evaluate', desk.hash))).toBe('own-work');
});

test('nobody of another unit writes, and answers are those of the pack', () => {
  expect(codeOf(desk.set(OTHER_OFFICER, { 'answer/1.a.1/self': 'Y' }))).toBe('forbidden');
  expect(codeOf(desk.set(OFFICER, { 'answer/1.a.1/self': 'mungkin' }))).toBe('fields-invalid');
  expect(codeOf(desk.set(OFFICER, { 'answer/1.a.1/self': 'not-applicable' }))).toBe('ok');
});

test('the plan changes nothing of what was signed', () => {
  desk.set(OFFICER, every('self'));
  const seen = desk.hash;
  desk.set(HEAD, { 'plan/1.c.4/effort': '2', 'plan/1.c.4/owner': HEAD.id, 'road/target': '80.01' });
  expect(desk.hash).toBe(seen);
});
