import { computed, type ReadonlySignal } from '@preact/signals';
import { civilDay } from '../../domain/calendar.ts';
import { directive } from '../../domain/dossier/kinds/directive.ts';
import { relationsTo } from '../../domain/dossier/permission.ts';
import {
  type Directive,
  directivesOf,
  isAbout,
  type Subject,
} from '../../domain/dossier/readings/directives.ts';
import type { Position } from '../../domain/person.ts';
import { present } from './clock-tick.ts';
import { dossierHere, dossiersOf, mayStep } from './dossiers.ts';
import { facts } from './facts.ts';
import { position } from './position.ts';
import { positionsOf } from './positions-of.ts';

const written = dossiersOf(directive.name);

/** Today where the tenant is, `YYYY-MM-DD`; empty while the device is being opened. */
export const today = computed(() => (facts.value ? civilDay(present.value, facts.value.timeZone) : ''));

/** Directives this device holds, those longest due first; drafts and those withdrawn are left out. */
export const directives: ReadonlySignal<readonly Directive[]> = computed(() =>
  facts.value
    ? directivesOf(
        written.value.map(({ dossier }) => dossier),
        today.value,
        facts.value.timeZone,
      )
    : [],
);

/** Those about one figure, programme, institution or report. */
export const directivesAbout = (subject: Subject): readonly Directive[] =>
  directives.value.filter((one) => isAbout(one, subject));

/** What waits for the position at work: directives to answer (a head sees those of the whole unit), and answers to judge. */
export const myDirectives: ReadonlySignal<readonly Directive[]> = computed(() => {
  const [known, as] = [facts.value, position.value];
  if (!known || !as) return [];
  return directives.value.filter((one) => waitsFor(one, as));
});

function waitsFor({ state, key, to }: Directive, as: Position): boolean {
  if (state !== 'given' && state !== 'answered') return false;
  const [known, dossier] = [facts.value, dossierHere(key)];
  if (!known || !dossier) return false;
  if (state === 'answered')
    return mayStep(key, dossier, 'accept') === 'permitted' && dossier.fields.from?.as === as.id;
  const isAsked = to === as.id || to === as.delegatedFrom;
  return (
    isAsked ||
    (as.role === 'head' && relationsTo(as, dossier, directive, known.world, present.value).includes('unit'))
  );
}

/** Whether the position at work may give one to officials of a unit. */
export const mayDirect = (unit: string): boolean =>
  mayStep({ kind: directive.name, unit, year: Number(today.value.slice(0, 4)), name: 'x' }, null, 'give') ===
  'permitted';

/** Who of a unit can be asked: officials in office who act for no single area, for nobody else and are not the asker. */
export const officialsOf = (unit: string, asker = position.value?.person): readonly Position[] =>
  positionsOf(unit)
    .filter((one) => one.area === null && one.delegatedFrom === null && one.role !== 'admin')
    .filter((one) => one.person !== asker)
    .sort((a, b) => Number(b.role === 'head') - Number(a.role === 'head') || (a.id < b.id ? -1 : 1));
