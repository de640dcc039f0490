import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { appraisal, lastStep, objectionUntil } from '../../domain/dossier/kinds/personal/appraisal.ts';
import { appraisalPlan } from '../../domain/dossier/kinds/personal/appraisal-plan.ts';
import { dialogue } from '../../domain/dossier/kinds/personal/dialogue.ts';
import { feedback } from '../../domain/dossier/kinds/personal/feedback.ts';
import { learningRecord } from '../../domain/dossier/kinds/personal/learning-record.ts';
import { kindOf } from '../../domain/dossier/kinds.ts';
import { mayReadPersonal, personalName, subjectOf } from '../../domain/dossier/personal.ts';
import { type AgreedFollowUp, agreedFollowUps } from '../../domain/dossier/readings/agreed-follow-ups.ts';
import { superiorOf } from '../../domain/papers/superior.ts';
import { isInForce, type Position, type Role } from '../../domain/person.ts';
import type { SeenDossier } from '../facts/facts.ts';
import { present } from './clock-tick.ts';
import { mayStep, mayWrite } from './dossiers.ts';
import { facts } from './facts.ts';
import { personName } from './names.ts';
import { position } from './position.ts';

/** A person in a unit, whose records the position at work may read. */
export interface Subject {
  readonly person: string;
  readonly unit: string;
}

/** No civil servants: one is elected, the other looks after the app. */
const WITHOUT_PLAN: readonly Role[] = ['governor', 'admin'];

function inForce(): readonly Position[] {
  const positions = facts.value?.positions ?? new Map<string, Position>();
  const find = (id: string): Position | null => positions.get(id) ?? null;
  return [...positions.values()].filter(
    (one) =>
      one.delegatedFrom === null && !WITHOUT_PLAN.includes(one.role) && isInForce(one, present.value, find),
  );
}

/** Units in which a person has a post now, or a plan in the year; the longest held first. */
export function unitsOf(person: string, year: number): readonly string[] {
  const now = inForce()
    .filter((one) => one.person === person)
    .sort((a, b) => a.from - b.from)
    .map(({ unit }) => unit);
  const planned = recordsOf(appraisalPlan.name, person, year).map(({ dossier }) => dossier.unit);
  return [...new Set([...now, ...planned])];
}

/** Others whose records may be read, by name and never by rank. */
export function peopleBelow(): readonly Subject[] {
  const [known, as] = [facts.value, position.value];
  if (!known || !as) return [];
  const found = new Map<string, Subject>();
  for (const { person, unit } of inForce()) {
    if (person === known.person) continue;
    const circle = { unit, subject: person, named: [] };
    if (mayReadPersonal(as, circle, known.world, present.value))
      found.set(`${unit} ${person}`, { person, unit });
  }
  return [...found.values()].sort((a, b) => personName(a.person).localeCompare(personName(b.person)));
}

/** Everything personal about a person on this device. */
export const personalOf = (person: string): readonly SeenDossier[] =>
  [...(facts.value?.dossiers.values() ?? [])].filter(
    ({ dossier }) => kindOf(dossier.kind)?.class === 'personal' && subjectOf(dossier) === person,
  );

/** Kinds that the page of a person and a year draws on. */
const ON_PAGE = [appraisalPlan, appraisal, dialogue, feedback, learningRecord].map(({ name }) => name);

/** What whoever opens that page reads: a case about the same person is on a page of its own. */
export const shownInYear = (person: string, year: number): readonly SeenDossier[] =>
  personalOf(person).filter(({ dossier }) => dossier.year === year && ON_PAGE.includes(dossier.kind));

/** Records of a kind about a person in a year. */
export const recordsOf = (kind: string, person: string, year: number): readonly SeenDossier[] =>
  [...(facts.value?.dossiers.values() ?? [])].filter(
    ({ dossier }) => dossier.kind === kind && dossier.year === year && subjectOf(dossier) === person,
  );

const keyFor = (kind: string, { person, unit }: Subject, year: number, rest = ''): DossierKey => ({
  kind,
  unit,
  year,
  name: personalName(person, rest),
});

export const planKey = (of: Subject, year: number) => keyFor(appraisalPlan.name, of, year);
export const dialogueKey = (of: Subject, year: number, id: string) => keyFor(dialogue.name, of, year, id);
export const learningKey = (of: Subject, year: number) => keyFor(learningRecord.name, of, year);
export const feedbackKey = (of: Subject, year: number) => keyFor(feedback.name, of, year);
export const appraisalKey = (of: Subject, year: number, part: string) =>
  keyFor(appraisal.name, of, year, part);

/** Nodes of the plans that a result in a unit may serve: what its agreements name first, then the rest of its own. */
export function servable(
  unit: string,
  year: number,
): readonly { readonly id: string; readonly text: string }[] {
  const known = facts.value;
  if (!known) return [];
  const above = known.units.get(unit)?.parent;
  const agreed = [...known.dossiers.values()]
    .filter(({ dossier }) => dossier.kind === 'agreement' && dossier.year === year)
    .filter(({ dossier }) => dossier.unit === unit || dossier.unit === above)
    .flatMap(({ dossier }) =>
      Object.keys(dossier.fields)
        .filter((path) => path.endsWith('/objective'))
        .map((path) => textOf(dossier, path)),
    );
  const own = [...known.planNodes.values()]
    .filter(({ owner, from, to }) => owner === unit && from <= year && year <= to)
    .map(({ id }) => id);
  return [...new Set([...agreed, ...own])]
    .map((id) => known.planNodes.get(id))
    .filter((node) => node !== undefined)
    .map(({ id, text }) => ({ id, text }));
}

/** Who would answer an objection to a rating: whoever leads above the appraiser; null where nobody does. */
export function aboveAppraiser(rated: Dossier): Position | null {
  const known = facts.value;
  const appraiser = known?.positions.get(lastStep(rated, 'rate')?.as ?? '');
  return known && appraiser ? superiorOf(appraiser, known, present.value) : null;
}

/** The last day `YYYY-MM-DD` on which a rating may be objected to. */
export interface ObjectionDay {
  readonly day: string;
  readonly isOver: boolean;
}

/** Until when a received rating may be objected to; null in any other state. */
export function objectionDay(rated: Dossier): ObjectionDay | null {
  const received = rated.status.value.state === 'received' ? lastStep(rated, 'receive') : null;
  const world = facts.value?.world;
  if (!received || !world) return null;
  const day = objectionUntil(world.civilDay(received.at));
  return { day, isOver: world.civilDay(present.value) > day };
}

/** A follow-up of a dialogue whose last day is over. */
export interface LateFollowUp extends AgreedFollowUp {
  readonly dossier: Dossier;
}

/** Late follow-ups that the position at work may mark as done: the own and those of people led, longest due first. */
export function lateFollowUps(): readonly LateFollowUp[] {
  const today = facts.value?.world.civilDay(present.value) ?? '';
  return [...(facts.value?.dossiers.values() ?? [])]
    .filter(({ dossier }) => dossier.kind === dialogue.name)
    .flatMap(({ dossier }) =>
      agreedFollowUps(dossier, today)
        .filter(({ id, isLate }) => isLate && mayWrite(dossier, dossier, `follow/${id}/done`) === 'permitted')
        .map((one) => ({ ...one, dossier })),
    )
    .sort((a, b) => a.due.localeCompare(b.due));
}

/** Plans that wait for the position at work to agree to them, the oldest first. */
export const plansForMe = (): readonly SeenDossier[] =>
  [...(facts.value?.dossiers.values() ?? [])]
    .filter(({ dossier }) => dossier.kind === appraisalPlan.name && dossier.status.value.state === 'proposed')
    .filter(({ dossier }) => mayStep(dossier, dossier, 'agree') === 'permitted')
    .sort((a, b) => a.dossier.status.at - b.dossier.status.at);

/** Objections that the position at work may answer, the oldest first. */
export const objectionsForMe = (): readonly SeenDossier[] =>
  [...(facts.value?.dossiers.values() ?? [])]
    .filter(({ dossier }) => dossier.kind === appraisal.name && dossier.status.value.state === 'objected')
    .filter(({ dossier }) => mayStep(dossier, dossier, 'answer') === 'permitted')
    .filter(({ dossier }) => lastStep(dossier, 'rate')?.by !== facts.value?.person)
    .sort((a, b) => a.dossier.status.at - b.dossier.status.at);
