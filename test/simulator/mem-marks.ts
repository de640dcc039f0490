import type { Committed, HistoryLine, Unlined } from './committed.ts';

export type History = Pick<Committed, 'timeline' | 'head' | 'history' | 'unlined'>;

interface Told extends Pick<History, 'timeline' | 'head'> {
  readonly last: HistoryLine | Unlined | undefined;
}

/** The marks of an endpoint in memory: numbers of what it has told of its history, which never goes back. */
export class MemMarks {
  readonly #told: Told[] = [];

  /** How far this history reaches, and what stands last in it. */
  text(history: History): string {
    const { timeline, head } = history;
    const before = this.#told.at(-1);
    const told = { timeline, head, last: lastUpTo(history, head) };
    const isSame = before?.timeline === timeline && before.head === head && before.last === told.last;
    if (!isSame) this.#told.push(told);
    return String(this.#told.length - 1);
  }

  /**
   * Whether a history is the one that was told: it reaches as far, and what stands last in it up to there is the same.
   * A mark of another timeline proves nothing.
   */
  bearsOut(history: History, timeline: string, text: string): boolean {
    const told = this.#told[Number(text)];
    if (told?.timeline !== timeline) return true;
    return told.head <= history.head && lastUpTo(history, told.head) === told.last;
  }
}

/** The last line up to a number, or what stands for rows without one where that came later. */
export function lastUpTo({ history, unlined }: History, head: number): HistoryLine | Unlined | undefined {
  const isThere = ({ seq }: Unlined) => seq <= head;
  const [line, rows] = [history.findLast(isThere), unlined.findLast(isThere)];
  return line && rows && line.seq > rows.seq ? line : (rows ?? line);
}

/** A name that no other timeline of the run has; 32 hex digits, as the endpoint makes them. */
export const timelineOf = (count: number): string => count.toString(16).padStart(32, '0');
