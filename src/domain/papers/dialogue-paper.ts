import { type Dossier, rowIds, textOf } from '../dossier/dossier.ts';
import { subjectOf } from '../dossier/personal.ts';
import { type AgreedFollowUp, agreedFollowUps } from '../dossier/readings/agreed-follow-ups.ts';
import { newestPost } from '../person.ts';
import type { PaperFacts } from './paper-facts.ts';
import { type Named, namedIn, type Signatory, signatory } from './signatory.ts';
import { superiorOf } from './superior.ts';

/** What the minutes of a performance dialogue show on paper. */
export interface DialoguePaper {
  readonly government: string;
  readonly unit: string;
  readonly year: number;
  readonly day: string;
  readonly topic: string;
  readonly minutes: string;
  readonly decisions: readonly string[];
  readonly follows: readonly AgreedFollowUp[];
  readonly subject: Named;
  /** When the person confirmed these words, in ms; null before. */
  readonly subjectAt: number | null;
  /** Who confirmed across from the person; before that whoever heads the person, null where nobody does. */
  readonly superior: Signatory | null;
  /** Whether both have confirmed what stands here. */
  readonly isConfirmed: boolean;
}

const ANSWERS = ['confirm', 'assent'];

/** The minutes at a moment (ms) and its civil day. A confirmation counts for the words it was given to alone. */
export function dialoguePaper(dossier: Dossier, facts: PaperFacts, at: number, today: string): DialoguePaper {
  const person = subjectOf(dossier);
  const { state } = dossier.status.value;
  const answers = dossier.trail
    .filter(({ command }) => ANSWERS.some((step) => command === `dossier.step:${step}`))
    .filter(({ by }) => state === 'confirmed' || (state === 'half' && by === dossier.status.by));
  const theirs = answers.filter(({ by }) => by !== person);
  const held = [...facts.positions.values()].filter((one) => one.person === person);
  const post = newestPost(held, dossier.unit);
  const position = facts.positions.get(theirs.at(-1)?.as ?? '') ?? (post && superiorOf(post, facts, at));
  const text = (path: string): string => textOf(dossier, path);
  return {
    government: facts.government,
    unit: facts.units.get(dossier.unit)?.name ?? dossier.unit,
    year: dossier.year,
    ...{ day: text('day'), topic: text('topic'), minutes: text('minutes') },
    decisions: rowIds(dossier, 'decision').map((id) => text(`decision/${id}/text`)),
    follows: agreedFollowUps(dossier, today),
    subject: namedIn(facts, person, dossier.unit),
    subjectAt: answers.findLast(({ by }) => by === person)?.at ?? null,
    superior: position ? signatory(facts, position, { ...dossier, trail: theirs }, ANSWERS) : null,
    isConfirmed: state === 'confirmed',
  };
}
