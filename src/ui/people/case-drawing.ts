import type { CaseTerm } from '../../domain/dossier/readings/case-calendar.ts';
import { isRightUnused } from '../../domain/people/case-duties.ts';
import type { TermId } from '../../domain/people/case-terms.ts';
import { dayIndex } from '../../domain/working/civil-day.ts';

/** One term as it is drawn, in px from the left edge. */
export interface DrawnTerm {
  readonly id: TermId;
  readonly state: 'kept' | 'open' | 'broken';
  /** The row it stands in, from 0. */
  readonly lane: number;
  /** Day it is counted from, and its own day. */
  readonly from: number;
  readonly to: number;
  /** Day the event came; null = not yet. */
  readonly came: number | null;
  /** How far it is overdue, or came too late; null where nothing is late. */
  readonly late: number | null;
  readonly text: string;
  readonly textAt: number;
}

export interface CaseDrawing {
  readonly terms: readonly DrawnTerm[];
  readonly lanes: number;
  /** Null once the case has left today behind. */
  readonly today: number | null;
  /** Days on which offices are closed: left edge and width. */
  readonly closed: readonly { readonly x: number; readonly width: number }[];
  readonly first: string;
  readonly last: string;
}

interface Asked {
  readonly terms: readonly CaseTerm[];
  readonly today: string;
  /** Width of the drawing in px. */
  readonly width: number;
  /** Words of a term, the fullest first; the first that fit into the width are taken. */
  readonly textsOf: (term: CaseTerm) => readonly string[];
  readonly closedDays: (from: string, to: string) => readonly string[];
}

/** Room at both ends for half a rhomb. */
const EDGE = 8;
/** Width of a letter of the labels, in px, with room to spare: in Chromium labels have 5.2 to 6.1 a letter, read and broken ones too. */
const LETTER = 6.6;
/** With fewer px a day, closed days would be a grey haze. */
const NARROWEST_DAY = 2.5;

type Ruler = (day: string) => number;

/** Where everything stands in a drawing of a width; null while no term has both its days. */
export function drawCase(asked: Asked): CaseDrawing | null {
  const { today, width } = asked;
  const dated = asked.terms.filter(({ from, day }) => from !== null && day !== null);
  const span = spanOf(dated, today);
  if (!span) return null;
  const [first, last] = span;
  const start = dayIndex(first) ?? 0;
  const perDay = (width - 2 * EDGE) / Math.max((dayIndex(last) ?? 0) - start, 1);
  const at: Ruler = (day) => EDGE + ((dayIndex(day) ?? 0) - start) * perDay;
  const terms = inLanes(dated.map((term) => drawn(term, at, asked)).sort((a, b) => a.from - b.from));
  const closed = perDay < NARROWEST_DAY ? [] : asked.closedDays(first, last);
  return {
    terms,
    lanes: Math.max(...terms.map(({ lane }) => lane)) + 1,
    today: first <= today && today <= last ? at(today) : null,
    closed: closed.map((day) => ({ x: at(day) - perDay / 2, width: perDay })),
    first,
    last,
  };
}

/** First and last day to be drawn: up to today while something still runs or is overdue. */
function spanOf(terms: readonly CaseTerm[], today: string): readonly [string, string] | null {
  const isRunning = terms.some((term) => term.standing === 'open' || isOverdue(term));
  const days = terms.flatMap(({ from, day, came }) => [from, day, came]).filter((day) => day !== null);
  const sorted = [...days, ...(isRunning ? [today] : [])].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === undefined || last === undefined ? null : [first, last];
}

/** A duty that is still to be done. */
const isOverdue = (term: CaseTerm): boolean => term.standing === 'missed' && !isRightUnused(term);

type Placed = Omit<DrawnTerm, 'lane'>;

function drawn(term: CaseTerm, at: Ruler, { today, width, textsOf }: Asked): Placed {
  const { id, from, day, came, standing, bound } = term;
  const isBroken = standing === 'missed' || standing === 'broken';
  const texts = textsOf(term);
  const text = texts.find((one) => wideOf(one) <= width) ?? texts.at(-1) ?? '';
  const left = at(from ?? '');
  return {
    id,
    state: isBroken ? 'broken' : standing === 'kept' ? 'kept' : 'open',
    from: left,
    to: at(day ?? ''),
    came: came === null ? null : at(came),
    late: bound === 'at-latest' ? lateEnd(term, at, today) : null,
    text,
    textAt: Math.max(0, Math.min(left - EDGE, width - wideOf(text))),
  };
}

function lateEnd(term: CaseTerm, at: Ruler, today: string): number | null {
  if (term.standing === 'broken' && term.came !== null) return at(term.came);
  return isOverdue(term) ? at(today) : null;
}

const wideOf = (text: string): number => text.length * LETTER;

/** Each term in the first lane in which neither its bar nor its words touch another. */
function inLanes(terms: readonly Placed[]): readonly DrawnTerm[] {
  const ends: number[] = [];
  return terms.map((term) => {
    const { text, textAt, from, to, late, came } = term;
    const left = Math.min(from - EDGE, textAt);
    const free = ends.findIndex((end) => end < left);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = Math.max(to + EDGE, (late ?? 0) + EDGE, (came ?? 0) + EDGE, textAt + wideOf(text));
    return { ...term, lane };
  });
}
