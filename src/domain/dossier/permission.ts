import type { Position, Role } from '../person.ts';
import type { Problem } from '../problem.ts';
import type { Staff } from '../staff.ts';
import type { Relation } from '../workflow/permission.ts';
import { relationOf } from '../workflow/relation.ts';
import { judge, type Verdict } from '../workflow/rule.ts';
import { type Dossier, dossierMakers } from './dossier.ts';
import {
  classOf,
  type DossierRelation,
  type DossierRule,
  type FieldRule,
  type Kind,
  PARTIES,
  type StepRule,
  type Surroundings,
  type UnitClass,
} from './kind.ts';
import { circleOf, isSuperior, mayReadPersonal } from './personal.ts';
import type { DossierScene } from './scene.ts';

/** Where a position stands towards a dossier at a moment. */
export function relationsTo(
  position: Position,
  dossier: Dossier,
  kind: Kind,
  staff: Staff,
  at: number,
): readonly DossierRelation[] {
  if (kind.class === 'personal') return relationsToPersonal(position, dossier, kind, staff, at);
  const relations: DossierRelation[] = ['tenant', relationOf(position, dossier.unit, staff, at)];
  const addressed = kind.addressed?.(dossier) ?? [];
  const isAddressed = (to: string): boolean =>
    to === position.id || (staff.units.has(to) && relationOf(position, to, staff, at) === 'unit');
  if (addressed.some(isAddressed)) relations.push('addressed');
  const parties = kind.parties?.(dossier);
  // A delegate signs for the position that delegated to him (a.n.).
  const stands = [position.id, position.delegatedFrom].filter((id) => id !== null);
  for (const party of PARTIES) if (stands.includes(parties?.[party] ?? '')) relations.push(party);
  return relations;
}

// Neither the unit nor the tenant counts here: a colleague at the next table is as far away as everybody else.
function relationsToPersonal(
  position: Position,
  dossier: Dossier,
  kind: Kind,
  staff: Staff,
  at: number,
): readonly DossierRelation[] {
  const circle = circleOf(dossier, kind);
  if (position.person === circle.subject) return ['subject'];
  const relations: DossierRelation[] = [];
  if (position.role === 'personnel') relations.push('tenant');
  if (isSuperior(position, circle, staff, at)) relations.push('superior');
  if (circle.named.includes(position.id)) relations.push('addressed');
  return relations;
}

/** What the rules of a kind say to somebody. Screens hide by it, the endpoint refuses by it. */
export function mayOnDossier(
  rules: readonly DossierRule[],
  position: Position,
  dossier: Dossier,
  kind: Kind,
  staff: Staff,
  at: number,
): Verdict {
  // A position for one area is about figures of that area; a dossier has none.
  if (position.area !== null) return 'forbidden';
  const makers = dossierMakers(dossier);
  const made = !makers.has(position.person) ? 'nothing' : makers.size === 1 ? 'all' : 'part';
  const relations = relationsTo(position, dossier, kind, staff, at);
  return judge(rules, { role: position.role, relations, state: dossier.status.value.state, made });
}

/** What the rule of a field says to somebody, and whether it is left to somebody else. Screens offer a field by it. */
export function mayWriteField(
  rule: FieldRule | null,
  position: Position,
  dossier: Dossier,
  kind: Kind,
  around: Surroundings,
  at: number,
): Verdict {
  const verdict = mayOnDossier(rule?.write ?? [], position, dossier, kind, around, at);
  const { person: by, id: as, capacity } = position;
  const problem =
    verdict === 'permitted' ? (rule?.requires?.(dossier, around, { by, as, capacity, at }) ?? null) : null;
  if (problem === null) return verdict;
  return problem.code === 'own-work' ? 'own-work' : 'forbidden';
}

/** What the kind's rules say to somebody about a step. */
export function mayTakeStep(
  rule: StepRule,
  position: Position,
  dossier: Dossier,
  kind: Kind,
  staff: Staff,
  at: number,
): Verdict {
  const verdict = mayOnDossier(rule.rules, position, dossier, kind, staff, at);
  const isSame = rule.byAnother && dossier.status.by === position.person;
  return verdict === 'permitted' && isSame ? 'own-work' : verdict;
}

/** Who reads the dossiers of a class. One table; the endpoint makes scopes of it. */
const READERS: Readonly<Record<UnitClass, (role: Role, relation: Relation) => boolean>> = {
  // Planning is public by law (PermenPANRB 88/2021); within the tenant everybody reads it.
  plan: () => true,
  evaluation: (role, relation) =>
    relation !== 'tenant' || role === 'evaluator' || role === 'planner' || role === 'governor',
  // What is as good as a record of its few people: those who know them anyway.
  unit: (role, relation) => relation === 'unit' || (relation === 'line' && role === 'head'),
};

/** Whether a position reads the dossiers of a class and unit. */
export const mayReadClass = (
  of: UnitClass,
  position: Position,
  unit: string,
  staff: Staff,
  at: number,
): boolean => READERS[of](position.role, relationOf(position, unit, staff, at));

/** Whether a position reads a dossier. */
export const mayReadDossier = (
  position: Position,
  dossier: Dossier,
  kind: Kind,
  staff: Staff,
  at: number,
): boolean => {
  const of = classOf(kind, dossier);
  return of === 'personal'
    ? mayReadPersonal(position, circleOf(dossier, kind), staff, at)
    : mayReadClass(of, position, dossier.unit, staff, at);
};

/** Why the author of a scene may not, or null. */
export function refusal(scene: DossierScene, rules: readonly DossierRule[], name: string): Problem | null {
  const { position, dossier, kind, world, moment } = scene;
  return problemOf(scene, mayOnDossier(rules, position, dossier, kind, world, moment.receivedAt), name);
}

/** Why the author of a scene may not take a step, or null. */
export function stepRefusal(scene: DossierScene, rule: StepRule, name: string): Problem | null {
  const { position, dossier, kind, world, moment } = scene;
  return problemOf(scene, mayTakeStep(rule, position, dossier, kind, world, moment.receivedAt), name);
}

function problemOf({ dossier, kind }: DossierScene, verdict: Verdict, step: string): Problem | null {
  if (verdict === 'permitted') return null;
  if (verdict !== 'bad-state') return { code: verdict, command: step };
  const { value, by, at } = dossier.status;
  return { code: 'step-not-now', kind: kind.name, from: value.state, step, by, at };
}
