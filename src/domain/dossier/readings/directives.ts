import { civilDay, type TimeZone } from '../../calendar.ts';
import { type Dossier, type DossierKey, filesOf, keyOf, textOf } from '../dossier.ts';
import { type DirectiveSubject, directive } from '../kinds/directive.ts';

/** One directive as people read it. */
export interface Directive {
  readonly key: DossierKey;
  readonly state: string;
  readonly about: DirectiveSubject;
  readonly indicator: string;
  readonly area: string;
  readonly node: string;
  /** Unit it is about; empty where it is about a figure or a programme. */
  readonly subject: string;
  /** Year it is about, `2026`; empty where it is about none. */
  readonly year: string;
  readonly text: string;
  /** Positions. */
  readonly from: string;
  readonly to: string;
  /** `YYYY-MM-DD`. */
  readonly due: string;
  readonly answer: string;
  readonly files: number;
  /** Why the last answer was sent back, or it was withdrawn. */
  readonly reason: string | null;
  /** Unanswered after its day. */
  readonly isOverdue: boolean;
  /** Answered, but after its day. */
  readonly isLate: boolean;
}

const ANSWERED = ['answered', 'closed'];

/** How it stands on a day, `YYYY-MM-DD`. An answer that was sent back was none: its day goes on. */
export function directiveOf(dossier: Dossier, today: string, zone: TimeZone): Directive {
  const at = (path: string): string => textOf(dossier, path);
  const { state, reason } = dossier.status.value;
  const due = at('due');
  const answeredOn = ANSWERED.includes(state) ? lastAnswer(dossier, zone) : null;
  return {
    key: keyOf(dossier),
    state,
    about: at('about') as DirectiveSubject,
    indicator: at('indicator'),
    area: at('area'),
    node: at('node'),
    subject: at('subject'),
    year: at('year'),
    text: at('text'),
    from: at('from'),
    to: at('to'),
    due,
    answer: at('answer'),
    files: filesOf(dossier).length,
    reason,
    isOverdue: state === 'given' && due !== '' && due < today,
    isLate: answeredOn !== null && answeredOn > due,
  };
}

function lastAnswer({ trail }: Dossier, zone: TimeZone): string | null {
  const last = trail.findLast(({ command }) => command === 'dossier.step:answer');
  return last ? civilDay(last.at, zone) : null;
}

/** Directives that were given, without those withdrawn: overdue first, then open, answered and closed, each by its day. */
export const directivesOf = (
  dossiers: readonly Dossier[],
  today: string,
  zone: TimeZone,
): readonly Directive[] =>
  dossiers
    .filter((one) => one.kind === directive.name && STANDING.includes(one.status.value.state))
    .map((one) => directiveOf(one, today, zone))
    .sort(
      (a, b) =>
        STANDING.indexOf(a.state) - STANDING.indexOf(b.state) ||
        a.due.localeCompare(b.due) ||
        (a.key.name < b.key.name ? -1 : 1),
    );

const STANDING = ['given', 'answered', 'closed'];

/** What a directive is about, to find those of one figure, programme or institution. */
export interface Subject {
  readonly about: DirectiveSubject;
  readonly indicator?: string;
  readonly area?: string;
  readonly node?: string;
  readonly subject?: string;
}

const NAMES = ['indicator', 'area', 'node', 'subject'] as const;

/** Whether a directive is about the same thing, in whichever year. */
export const isAbout = (one: Directive, wanted: Subject): boolean =>
  one.about === wanted.about &&
  NAMES.every((name) => wanted[name] === undefined || one[name] === wanted[name]);
