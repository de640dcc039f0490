import { expect, test } from 'vitest';
import { blankDossier, type Dossier } from '../../../src/domain/dossier/dossier.ts';
import type { Kind } from '../../../src/domain/dossier/kind.ts';
import { coaching } from '../../../src/domain/dossier/kinds/personal/coaching.ts';
import { disciplineCase } from '../../../src/domain/dossier/kinds/personal/discipline-case.ts';
import { recognition } from '../../../src/domain/dossier/kinds/personal/recognition.ts';
import { serviceRecord } from '../../../src/domain/dossier/kinds/personal/service-record.ts';
import { mayOnDossier, mayTakeStep } from '../../../src/domain/dossier/permission.ts';
import { type Position, ROLES, type Role } from '../../../src/domain/person.ts';
import { NOW, orgUnit, worldWith } from '../../support/builders.ts';
import { position } from '../../support/people.ts';

/** Where a position stands to the person: as the person, beside, above, in another unit, or named by the record. */
const RELATIONS = ['self', 'unit', 'above', 'beside', 'named'] as const;
type Relation = (typeof RELATIONS)[number];
const UNIT_OF: Readonly<Record<Relation, string>> = {
  self: 'disdik',
  unit: 'disdik',
  above: 'setda',
  beside: 'dinkes',
  named: 'dinkes',
};
const seatOf = (role: Role, relation: Relation): Position =>
  position(role, UNIT_OF[relation], relation === 'self' ? 'dia' : `${relation}-${role}`);

type Who = 'subject' | 'superior' | 'personnel' | 'named';

/** The rights in other words than the code's: a letter for each of the four who have any. */
function is(who: Who, role: Role, relation: Relation): boolean {
  if (relation === 'self') return who === 'subject';
  if (who === 'named') return relation === 'named' && role !== 'admin';
  if (who === 'personnel') return role === 'personnel';
  return who === 'superior' && role === 'head' && (relation === 'unit' || relation === 'above');
}

/** Each act: in which states, and by whom. `field:` writes, others are steps. */
type Table = Readonly<Record<string, readonly [states: string, who: readonly Who[]]>>;

const CASE: Table = {
  summon: ['finding', ['personnel', 'superior']],
  'summon-again': ['summoned', ['personnel', 'superior', 'named']],
  examine: ['summoned', ['superior', 'named']],
  propose: ['examined', ['personnel', 'superior', 'named']],
  'give-back': ['proposed', ['named']],
  decide: ['proposed', ['named']],
  deliver: ['decided', ['personnel', 'superior']],
  contest: ['delivered', ['subject', 'personnel']],
  settle: ['contested', ['personnel', 'named']],
  close: ['delivered settled', ['personnel']],
  drop: ['finding summoned examined', ['personnel', 'superior']],
  'field:facts': ['finding', ['personnel', 'superior']],
  'field:statement': ['summoned examined proposed', ['subject']],
  'field:minutes': ['summoned', ['superior', 'named']],
  'field:penalty': ['examined', ['personnel', 'superior', 'named']],
  'field:verdict': ['proposed', ['named']],
  'field:receivedOn': ['decided', ['personnel', 'superior']],
  'field:reviewer': ['contested', ['personnel']],
};
const RECOGNITION: Table = {
  propose: ['draft', ['personnel', 'superior']],
  review: ['proposed', ['personnel']],
  'give-back': ['proposed reviewed', ['personnel', 'named']],
  award: ['reviewed', ['named']],
  decline: ['reviewed', ['named']],
  withdraw: ['draft proposed', ['personnel', 'superior']],
  'field:review': ['proposed', ['personnel']],
  'field:reason': ['reviewed', ['named']],
};
const COACHING: Table = {
  start: ['planned', ['personnel', 'superior']],
  review: ['running', ['personnel', 'superior']],
  again: ['reviewed', ['personnel', 'superior']],
  'field:statement': ['planned running', ['subject']],
  'field:result': ['running', ['personnel', 'superior']],
};
const RECORD: Table = { 'field:serviceFrom': ['kept', ['personnel']] };

const KINDS: readonly (readonly [Kind, string, Table])[] = [
  [disciplineCase, 'dia/case-1', CASE],
  [recognition, 'dia/award-1', RECOGNITION],
  [coaching, 'dia/coaching-1', COACHING],
  [serviceRecord, 'dia', RECORD],
];

const UNITS = [orgUnit('setda', null), orgUnit('disdik', 'setda'), orgUnit('dinkes', 'setda')];
const SUBJECT = position('officer', 'disdik', 'dia');

// Some acts are open to one of two only in one of their states.
const ONLY_IN: Readonly<Record<string, Readonly<Partial<Record<Who, string>>>>> = {
  'recognition give-back': { personnel: 'proposed', named: 'reviewed' },
  'recognition withdraw': { superior: 'draft' },
};

function expected(
  kind: Kind,
  act: string,
  table: Table,
  state: string,
  role: Role,
  relation: Relation,
): boolean {
  const [states, who] = table[act] as Table[string];
  if (!states.split(' ').includes(state)) return false;
  return who.some((one) => {
    const only = ONLY_IN[`${kind.name} ${act}`]?.[one];
    return is(one, role, relation) && (only === undefined || only === state);
  });
}

/** What a kind's own rules say to a seat about an act. */
function may(kind: Kind, act: string, dossier: Dossier, seat: Position): boolean {
  const named: Kind = { ...kind, addressed: () => ROLES.map((role) => seatOf(role, 'named').id) };
  const world = worldWith({ units: UNITS, positions: [SUBJECT, seat] });
  const step = kind.steps[act];
  if (step) return mayTakeStep(step, seat, dossier, named, world, NOW) === 'permitted';
  const field = kind.fields.find(({ path }) => `field:${path}` === act);
  return mayOnDossier(field?.write ?? [], seat, dossier, named, world, NOW) === 'permitted';
}

const SEATS = ROLES.flatMap((role) => RELATIONS.map((relation) => ({ role, relation })));

test.for(KINDS)(
  'every act on a record is open to exactly whom the rules name: kind %#',
  ([kind, name, table]) => {
    const steps = Object.keys(table).filter((act) => !act.startsWith('field:'));
    expect(steps.sort()).toEqual(Object.keys(kind.steps).sort());
    const wrong = kind.states.flatMap((state) => {
      const dossier = blankDossier({ kind: kind.name, unit: 'disdik', year: 2026, name }, state);
      return SEATS.flatMap(({ role, relation }) =>
        Object.keys(table)
          .filter(
            (act) =>
              may(kind, act, dossier, seatOf(role, relation)) !==
              expected(kind, act, table, state, role, relation),
          )
          .map((act) => `${act} ${state} ${role} ${relation}`),
      );
    });
    expect(wrong).toEqual([]);
  },
);
