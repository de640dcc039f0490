import { startOfDay } from '../../domain/calendar.ts';
import { type Dossier, type DossierKey, rowIds, textOf } from '../../domain/dossier/dossier.ts';
import { fieldRule } from '../../domain/dossier/kind.ts';
import { actionPlan, QUARTERS, type Quarter } from '../../domain/dossier/kinds/action-plan.ts';
import { agreement, agreementName } from '../../domain/dossier/kinds/agreement.ts';
import { CODE_LETTERS } from '../../domain/dossier/shape.ts';
import { proposedRows } from '../../domain/papers/action-plan-proposal.ts';
import { agreementFigures, agreementPaper } from '../../domain/papers/agreement-paper.ts';
import { proposedAnnex } from '../../domain/papers/agreement-proposal.ts';
import type { PaperFacts } from '../../domain/papers/paper-facts.ts';
import type { Position, Role } from '../../domain/person.ts';
import { dossierHash } from '../../protocol/dossier-hash.ts';
import { hashText } from '../../protocol/hash.ts';
import type { DemoPapers } from '../demo/latihan/paper-list.ts';
import type { Saying } from './demo-devices.ts';

type Said = Pick<Saying, 'name' | 'args'> & {
  /** Another dossier than that of the act. */
  readonly of?: DossierKey;
};

/** What one person does to a paper at one moment. */
export interface PaperAct {
  readonly key: DossierKey;
  /** Another paper this act looks at. */
  readonly before?: DossierKey;
  readonly by: Position | undefined;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly say: (dossier: Dossier | null, before: Dossier | null) => readonly Said[];
}

interface Drawn {
  readonly facts: PaperFacts;
  readonly randomBytes: (count: number) => Uint8Array;
}

type Texts = Readonly<Record<string, string>>;

const FORM: Texts = {
  attitude: 'Jujur, terbuka, dan siap membantu unit lain.',
  attention: 'Layanan di desa terluar, dan data yang masuk tepat waktu.',
  action: 'Dialog kinerja tiap bulan; kunjungan lapangan tiap triwulan.',
};

const ACTIVITIES = [
  'Pendampingan petugas di sepuluh kabupaten dan kota',
  'Pembersihan data bersama seluruh bidang',
  'Pelayanan keliling di kecamatan terluar',
  'Evaluasi bulanan dan perbaikan prosedur',
] as const;

/** Everything that was done to the papers of one unit and year, oldest first. */
export function paperActs(
  papers: DemoPapers,
  positions: ReadonlyMap<string, Position>,
  drawn: Drawn,
): readonly PaperAct[] {
  const seat = (role: Role, unit = papers.unit): Position | undefined =>
    [...positions.values()].find((one) => one.role === role && one.unit === unit);
  const anywhere = (role: Role): Position | undefined =>
    [...positions.values()].find((one) => one.role === role);
  const cast: Cast = { planner: anywhere('planner'), governor: anywhere('governor'), head: seat('head') };
  const at = (day: string): number => startOfDay(`${papers.year}-${day}`, 'Asia/Makassar') + 9 * 3_600_000;
  return [
    ...agreementActs(papers, cast, at, drawn),
    ...planActs(papers, cast, at, drawn),
    ...(papers.waitsForHead ? waitingActs(papers, seat('verifier'), cast, at, drawn) : []),
  ].sort((a, b) => a.at - b.at);
}

interface Cast {
  readonly planner: Position | undefined;
  readonly governor: Position | undefined;
  readonly head: Position | undefined;
}

type At = (day: string) => number;

const set = (key: DossierKey, fields: Texts): Said => ({ name: 'dossier.set', args: { key, fields } });
const step = (key: DossierKey, name: string, seen: string | null, reason = ''): Said => ({
  name: 'dossier.step',
  args: { key, step: name, seen, reason },
});

const agreementKey = ({ unit, year }: DemoPapers, first: Position | undefined, revision = 0): DossierKey => ({
  kind: agreement.name,
  unit,
  year,
  name: agreementName(first?.id ?? '', revision),
});

const planKey = ({ unit, year }: DemoPapers): DossierKey => ({ kind: actionPlan.name, unit, year, name: '' });

/** The first party freezes the figures and signs; both are written together, as the app does. */
function offering(key: DossierKey, dossier: Dossier | null, facts: PaperFacts): readonly Said[] {
  if (!dossier) return [];
  const figures = hashText(agreementFigures(agreementPaper(dossier, facts)));
  const signed = { ...dossier, fields: { ...dossier.fields, figures: { ...FRESH, value: figures } } };
  return [set(key, { figures }), step(key, 'offer', dossierHash(signed))];
}

const FRESH = { v: 0, mut: '', by: '', as: '', capacity: 'import', at: 0 } as const;

const code = (randomBytes: Drawn['randomBytes']): string =>
  [...randomBytes(26)].map((byte) => CODE_LETTERS[byte % CODE_LETTERS.length]).join('');

const agreeing = (key: DossierKey, dossier: Dossier | null, drawn: Drawn): readonly Said[] =>
  dossier ? [step(key, 'agree', dossierHash(dossier)), set(key, { code: code(drawn.randomBytes) })] : [];

function agreementActs(
  papers: DemoPapers,
  { planner, governor, head }: Cast,
  at: At,
  drawn: Drawn,
): readonly PaperAct[] {
  const key = agreementKey(papers, head);
  const annex = proposedAnnex(papers.unit, papers.year, drawn.facts);
  const draft = { second: governor?.id ?? '', ...annex, ...FORM };
  const acts: readonly PaperAct[] = [
    { key, by: planner, at: at('01-08'), say: () => [set(key, draft)] },
    { key, by: head, at: at('01-12'), say: (dossier) => offering(key, dossier, drawn.facts) },
    { key, by: governor, at: at('01-15'), say: (dossier) => agreeing(key, dossier, drawn) },
    ...revisionActs(papers, { planner, governor, head }, at, drawn),
  ];
  const done = { none: 0, drafted: 1, offered: 2, agreed: 3, 'being-revised': 4, revised: 6 };
  return acts.slice(0, done[papers.agreement]);
}

/** A revision after the change of the budget; the agreement before it holds until it is signed. */
function revisionActs(papers: DemoPapers, cast: Cast, at: At, drawn: Drawn): readonly PaperAct[] {
  const [key, before] = [agreementKey(papers, cast.head, 1), agreementKey(papers, cast.head)];
  const reason = 'APBD perubahan menambah pagu program utama.';
  const why = { revisionCause: 'budget', revisionReason: reason };
  return [
    {
      key,
      before,
      by: cast.planner,
      at: at('10-05'),
      say: (_, old) => (old ? [set(key, { ...contentOf(old), ...why })] : []),
    },
    { key, by: cast.head, at: at('10-08'), say: (dossier) => offering(key, dossier, drawn.facts) },
    {
      key,
      by: cast.governor,
      at: at('10-12'),
      say: (dossier) => [
        ...agreeing(key, dossier, drawn),
        { ...step(before, 'revise', null, reason), of: before },
      ],
    },
  ];
}

const contentOf = (signed: Dossier): Texts =>
  Object.fromEntries(
    Object.entries(signed.fields)
      .filter(([path]) => path !== 'figures' && fieldRule(agreement, path)?.isContent !== false)
      .map(([path, { value }]) => [path, value]),
  );

/** The verifier's own agreement, signed by him or her and waiting for the head. */
function waitingActs(
  papers: DemoPapers,
  verifier: Position | undefined,
  { planner, head }: Cast,
  at: At,
  drawn: Drawn,
): readonly PaperAct[] {
  const key = agreementKey(papers, verifier);
  const annex = proposedAnnex(papers.unit, papers.year, drawn.facts);
  const draft = { second: head?.id ?? '', ...annex, ...FORM };
  return [
    { key, by: planner, at: at('01-09'), say: () => [set(key, draft)] },
    { key, by: verifier, at: at('01-13'), say: (dossier) => offering(key, dossier, drawn.facts) },
  ];
}

function planActs(
  papers: DemoPapers,
  { planner, head }: Cast,
  at: At,
  { facts }: Drawn,
): readonly PaperAct[] {
  const key = planKey(papers);
  const before = agreementKey(papers, head);
  const acts: readonly PaperAct[] = [
    {
      key,
      before,
      by: planner,
      at: at('01-20'),
      say: (_, kept) => (kept ? [set(key, planTexts(key, kept, facts))] : []),
    },
    {
      key,
      by: head,
      at: at('01-25'),
      say: (dossier) => (dossier ? [step(key, 'approve', dossierHash(dossier))] : []),
    },
    ...QUARTERS.map((quarter) => ({
      key,
      by: head,
      at: at(DONE_ON[quarter]),
      say: (dossier: Dossier | null) => (dossier ? doneIn(quarter, key, dossier, papers) : []),
    })),
  ];
  return acts.slice(0, { none: 0, drafted: 1, approved: acts.length }[papers.actionPlan]);
}

/** Rows of the agreement with what is done for each; targets and ceilings stay where they are. */
function planTexts({ unit, year }: DossierKey, kept: Dossier, facts: PaperFacts): Texts {
  const rows = proposedRows({ unit, year, fields: {} }, kept, facts);
  const codes = rowIds(kept, 'line').map((id) => textOf(kept, `line/${id}/indicator`));
  const activities = codes.map(
    (one, i) => [`row/${one}/activity`, ACTIVITIES[i % ACTIVITIES.length] as string] as const,
  );
  return { ...rows, ...Object.fromEntries(activities) };
}

const DONE_ON: Readonly<Record<Quarter, string>> = { q1: '03-28', q2: '06-27', q3: '09-26', q4: '12-28' };

/**
 * What was done of a quarter: last year everything; this year every row but the last, and where an agreement was revised one row of the
 * third quarter is overdue.
 */
function doneIn(
  quarter: Quarter,
  key: DossierKey,
  plan: Dossier,
  { isPast, agreement: paper }: DemoPapers,
): readonly Said[] {
  const all = rowIds(plan, 'row');
  const isOverdue = (i: number): boolean => paper === 'revised' && quarter === 'q3' && i === 1;
  const rows = isPast ? all : all.slice(0, -1).filter((_, i) => !isOverdue(i));
  if (rows.length === 0) return [];
  const day = `${plan.year}-${DONE_ON[quarter]}`;
  return [set(key, Object.fromEntries(rows.map((id) => [`row/${id}/done/${quarter}`, day])))];
}
