import * as v from 'valibot';

/** What the page of a screen sends once, with the code its administrator was shown. */
export const pairRequestSchema = v.strictObject({ code: v.pipe(v.string(), v.maxLength(40)) });
export type PairRequest = v.InferOutput<typeof pairRequestSchema>;

export interface PairReply {
  /** What the screen shows itself with from now on; nobody sees it again. */
  readonly token: string;
}

/** What happened between the last two values; `unread` where there are fewer, or where neither way is better. */
export type WallTrend = 'better' | 'worse' | 'steady' | 'unread';

export interface WallCard {
  /** Number of the mission, or a mark of the programme. */
  readonly mark: string;
  readonly title: string;
  readonly label: string;
  /** As it is read aloud; empty = not measured. */
  readonly value: string;
  readonly unit: string;
  readonly trend: WallTrend;
  readonly period: string;
  /** Values in order of time, for a small line. */
  readonly points: readonly number[];
}

export interface WallTile {
  readonly name: string;
  readonly value: string;
  readonly column: number;
  readonly row: number;
  /** Class from 0 (low); -1 = no value. */
  readonly class: number;
}

export type WallPage =
  | { readonly kind: 'cards'; readonly title: string; readonly cards: readonly WallCard[] }
  | {
      readonly kind: 'places';
      readonly title: string;
      readonly whole: string;
      readonly tiles: readonly WallTile[];
      /** Units by what they have had approved of the last quarter; null where none reports by quarters. */
      readonly reports: WallReports | null;
    };

export interface WallReports {
  readonly title: string;
  readonly done: number;
  readonly part: number;
  readonly none: number;
}

/** What a screen shows: approved aggregates, texts as they are read, no person. */
export interface WallBoard {
  readonly government: string;
  readonly vision: string;
  readonly example: boolean;
  /** Number of the tenant that it stands for. */
  readonly seq: number;
  readonly pages: readonly WallPage[];
}
