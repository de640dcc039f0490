import { type Dossier, filesOf, openFieldCandidates } from '../../src/domain/dossier/dossier.ts';
import type { Position } from '../../src/domain/person.ts';
import type { Base, DossierCommand } from '../../src/domain/workflow/command.ts';
import { baseBefore, baseOf } from '../../src/domain/workflow/register.ts';
import { hashText } from '../../src/protocol/hash.ts';
import { DOCUMENT } from './cast.ts';
import { type Intent, photo } from './intent.ts';
import type { Prng } from './prng.ts';
import type { Rules } from './rules.ts';
import type { View } from './view.ts';

/** A document as somebody has it on the desk; null = nobody has touched it. */
export interface DocumentDesk {
  readonly prng: Prng;
  readonly view: View;
  readonly dossier: Dossier | null;
  readonly person: string;
  readonly rules: Rules;
}

type ArgsOf<Name extends DossierCommand['name']> = Extract<DossierCommand, { name: Name }>['args'];

const intent = <Name extends DossierCommand['name']>(
  name: Name,
  args: Omit<ArgsOf<Name>, 'key'>,
  seen: Pick<Intent, 'base' | 'saw'> = { base: {}, saw: [] },
): Intent => ({ name, args: { key: DOCUMENT, ...args }, ...seen });

/** What the register of documents asks for before it takes one. */
const NEEDED = ['sort', 'title', 'number', 'date'] as const;
const KEEPERS: readonly Position['role'][] = ['verifier', 'head'];

/** What a person in this position might do next with the document; sometimes what he or she should not. */
export function nextDossierIntent(desk: DocumentDesk, role: Position['role']): Intent {
  const { dossier, prng } = desk;
  const files = dossier ? filesOf(dossier) : [];
  const act = prng.weighted({ ...whileIn(dossier, role), ...aside(dossier) });
  if (act === 'set') return set(desk);
  if (act === 'attach') return intent('dossier.attach', { evidence: photo(prng) });
  if (act === 'detach')
    return intent('dossier.detach', { evidence: files.length > 0 ? prng.pick(files).id : prng.uuid() });
  if (act === 'register') return register(desk);
  if (act === 'resolve') return resolution(desk);
  return intent('dossier.step', { step: act, seen: null, reason: 'nomor keliru' });
}

/** What the state of the document calls for from a position. */
function whileIn(dossier: Dossier | null, role: Position['role']) {
  const keeps = KEEPERS.includes(role) ? 1 : 0.1;
  if (dossier?.status.value.state === 'registered')
    return { set: 1, register: 0.1, correct: 4 * keeps, withdraw: 0.05 };
  const isDone = dossier !== null && missingIn(dossier).length === 0 && filesOf(dossier).length > 0;
  return { set: isDone ? 4 : 9, register: (isDone ? 9 : 0.3) * keeps, correct: 0.1, withdraw: 0.05 };
}

const missingIn = (dossier: Dossier | null) =>
  NEEDED.filter((path) => (dossier?.fields[path]?.value ?? '') === '');

/** What its files and texts in dispute call for. */
function aside(dossier: Dossier | null) {
  const hasFiles = dossier !== null && filesOf(dossier).length > 0;
  const isDisputed = dossier !== null && openFieldCandidates(dossier).length > 0;
  return { attach: hasFiles ? 0.5 : 4, detach: hasFiles ? 0.5 : 0.1, resolve: isDisputed ? 5 : 0.1 };
}

function register({ dossier, view, prng }: DocumentDesk): Intent {
  const seen = dossier && prng.chance(0.95) ? view.world.dossierHash(dossier) : hashText('something else');
  return intent('dossier.step', { step: 'register', seen, reason: '' });
}

/** What is still missing, or one text anew. */
function set(desk: DocumentDesk): Intent {
  const { prng, dossier } = desk;
  const missing = missingIn(dossier);
  const paths = missing.length > 1 && prng.chance(0.7) ? missing : [prng.pick(NEEDED)];
  const fields = Object.fromEntries(paths.map((path) => [path, text(prng, path)]));
  return intent('dossier.set', { fields }, fieldsSeen(desk, paths));
}

function text(prng: Prng, path: (typeof NEEDED)[number]): string {
  const n = prng.between(1, 9);
  if (prng.chance(0.05)) return '';
  if (path === 'sort') return prng.chance(0.05) ? 'surat' : prng.pick(['renja', 'renstra']);
  if (path === 'date') return `2026-01-0${n}`;
  return path === 'title' ? `Renja ${n}` : `050/${n}`;
}

/** The bases an edit of these fields names, and what its author saw of each. */
export function fieldsSeen(desk: DocumentDesk, paths: readonly string[]): Pick<Intent, 'base' | 'saw'> {
  const bases = paths.map((path): [string, Base] => [path, baseFor(desk, path)]);
  return { base: Object.fromEntries(bases), saw: paths.flatMap((path) => seenIn(desk, path)) };
}

/** As the history knows it: a path, and the mutation whose text was seen in it. */
export const sawIn = (path: string, mutation: string): string => `${path} ${mutation}`;

/** The head, and the own text that already waits beside it. */
function seenIn({ dossier, person }: DocumentDesk, path: string): string[] {
  const own = dossier?.candidates.filter((c) => c.open && c.facet === path && c.by === person) ?? [];
  return [dossier?.fields[path]?.mut ?? '', ...own.map((c) => c.id)].map((mut) => sawIn(path, mut));
}

function baseFor({ dossier, person, rules }: DocumentDesk, path: string): Base {
  const head = dossier?.fields[path];
  if (!dossier || !head) return { v: 0 };
  const seen = baseBefore({ head, candidates: dossier.candidates }, path, person);
  const isHead = 'm' in seen && seen.m === head.mut;
  return isHead && !rules.baseByMutation ? { v: head.v } : seen;
}

function resolution(desk: DocumentDesk): Intent {
  const { dossier, prng, rules } = desk;
  const open = dossier ? openFieldCandidates(dossier) : [];
  const field = open.length > 0 ? prng.pick(open).facet : 'title';
  const listed = open.filter((c) => c.facet === field).map((c) => c.id);
  const closes = listed.length > 0 ? listed : [prng.uuid()];
  const choice = prng.weighted({ head: 3, candidate: 6, third: field === 'title' ? 1 : 0 });
  const take =
    choice === 'head'
      ? 'head'
      : choice === 'candidate'
        ? { candidate: prng.pick(closes) }
        : { value: `Renja ${prng.between(10, 99)}` };
  const head = dossier?.fields[field];
  const base = head && rules.baseByMutation ? baseOf(head) : { v: head?.v ?? 0 };
  const seen = { base: { [field]: base }, saw: [sawIn(field, head?.mut ?? '')] };
  return intent('dossier.resolve', { field, closes, take, reason: 'dicocokkan dengan arsip' }, seen);
}
