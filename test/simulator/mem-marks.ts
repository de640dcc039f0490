import type { Committed, HistoryLine } from './committed.ts';

export type History = Pick<Committed, 'timeline' | 'head' | 'history'>;

interface Told extends Pick<History, 'timeline' | 'head'> {
  readonly last: HistoryLine | undefined;
}

/** The marks of an endpoint in memory: numbers of what it has told of its history, which never goes back. */
export class MemMarks {
  readonly #told: Told[] = [];

  /** How far this history reaches, and which line is its last. */
  text({ timeline, head, history }: History): string {
    const before = this.#told.at(-1);
    const told = { timeline, head, last: history.at(-1) };
    const isSame = before?.timeline === timeline && before.head === head && before.last === told.last;
    if (!isSame) this.#told.push(told);
    return String(this.#told.length - 1);
  }

  /**
   * Whether a history is the one that was told: it reaches as far, and its last line up to there is the same. A mark of
   * another timeline proves nothing.
   */
  bearsOut({ head, history }: History, timeline: string, text: string): boolean {
    const told = this.#told[Number(text)];
    if (told?.timeline !== timeline) return true;
    return told.head <= head && history.findLast(({ seq }) => seq <= told.head) === told.last;
  }
}
