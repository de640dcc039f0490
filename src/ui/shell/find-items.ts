import { facts } from '../../app/live/facts.ts';
import { institutions } from '../../app/live/institutions.ts';
import { unitShortName } from '../../app/live/names.ts';
import { position } from '../../app/live/position.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { textOf } from '../../domain/dossier/dossier.ts';
import type { Findable } from '../../domain/search/find.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import { programmeHref } from '../parts/value/programme-href.ts';
import { dossierHref, kindWord } from '../words/dossier-words.ts';
import { words } from '../words/words.ts';
import { factsOf, placesOf } from './places.ts';

export type FindSort = 'place' | 'indicator' | 'unit' | 'programme' | 'document';

/** Something found, with a line that says which one it is. */
export interface FindItem extends Findable<FindSort> {
  readonly detail: string;
}

/** Papers about the institution. What is written about a person is not looked for. */
const PAPERS: ReadonlySet<string> = new Set([
  'plan-document',
  'agreement',
  'action-plan',
  'performance-report',
  'lke',
  'recommendation',
  'directive',
  'meeting',
  'improvement',
  'sop',
  'innovation',
  'digital-service',
]);

/** Everything on this device that the position at work can go to. */
export function findItems(): readonly FindItem[] {
  const known = facts.value;
  if (!known) return [];
  return [
    ...places(),
    ...[...known.indicators.values()].map(
      ({ code, name, owner }): FindItem => ({
        sort: 'indicator',
        title: name,
        also: `${code} ${unitShortName(owner)}`,
        href: `/indikator/${encodeURIComponent(code)}`,
        detail: `${code} · ${unitShortName(owner)}`,
      }),
    ),
    ...institutions().flatMap((code) => unitItem(code)),
    ...[...known.planNodes.values()].map(nodeItem),
    ...[...known.dossiers.values()].flatMap(({ dossier }) => paperItem(dossier)),
  ];
}

function places(): readonly FindItem[] {
  const { nav, menu } = words.value.shell;
  return placesOf(position.value?.role ?? null).map((place) => ({
    sort: 'place',
    title: nav[place],
    also: menu.hints[place],
    href: factsOf(place).href,
    detail: menu.hints[place],
  }));
}

function unitItem(code: string): readonly FindItem[] {
  const unit = facts.value?.units.get(code);
  if (!unit) return [];
  const { name, shortName } = unit;
  const also = `${code} ${shortName}`;
  return [
    { sort: 'unit', title: name, also, href: `/instansi/${encodeURIComponent(code)}`, detail: shortName },
  ];
}

/** Levels with a page of their own; all others are shown in the tree. */
const PAGED: ReadonlySet<string> = new Set(['programme', 'flagship']);

function nodeItem({ id, plan, level, code, text, owner }: PlanNode): FindItem {
  const by = owner ? unitShortName(owner) : '';
  return {
    sort: 'programme',
    title: text,
    also: `${code} ${by}`,
    href: PAGED.has(level)
      ? programmeHref(id)
      : `/pohon?${new URLSearchParams({ rencana: plan, simpul: id })}`,
    detail: [words.value.tree.level[level], code, by].filter((part) => part !== '').join(' · '),
  };
}

function paperItem(dossier: Dossier): readonly FindItem[] {
  const href = PAPERS.has(dossier.kind) ? dossierHref(dossier) : null;
  if (href === null) return [];
  const kind = kindWord(dossier.kind);
  const detail = [kind, unitShortName(dossier.unit), dossier.year || ''].filter((one) => one !== '');
  return [
    {
      sort: 'document',
      title: textOf(dossier, 'title') || textOf(dossier, 'text') || detail.join(' '),
      also: detail.join(' '),
      href,
      detail: detail.join(' · '),
    },
  ];
}
