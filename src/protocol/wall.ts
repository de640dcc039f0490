import * as v from 'valibot';

/** What the page of a screen sends once, with the code its administrator was shown. */
export const pairRequestSchema = v.strictObject({ code: v.pipe(v.string(), v.maxLength(40)) });

export interface PairReply {
  /** What the screen shows itself with from now on; nobody sees it again. */
  readonly token: string;
}

const NAME = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));

export const newWallSchema = v.strictObject({ name: NAME });
export const endWallSchema = v.strictObject({ id: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)) });

/** A screen, or the code of one that is not paired yet, as `GET /v1/walls` tells its administrator. */
export interface KnownWall {
  readonly id: string;
  /** What the administrator calls it: where it hangs. */
  readonly name: string;
  readonly madeAt: number;
  /** Until when its code must be typed; null once the screen is paired. */
  readonly pairBefore: number | null;
  /** Last contact, to five minutes; null before it is paired. */
  readonly seenAt: number | null;
}

export interface WallCode {
  /** Shown this once. */
  readonly code: string;
  /** Until when it must be typed. */
  readonly pairBefore: number;
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

export interface WallUnit {
  readonly name: string;
  /** Class of its scorecard from 5 (best) to 1; 0 = none. */
  readonly threads: number;
  /** The class, or why there is none. */
  readonly label: string;
}

export type WallPage =
  | { readonly kind: 'cards'; readonly title: string; readonly cards: readonly WallCard[] }
  | {
      readonly kind: 'units';
      readonly title: string;
      /** How many units have each class, as it is read aloud. */
      readonly counts: readonly string[];
      readonly units: readonly WallUnit[];
    }
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

export interface WallClock {
  /** As it stands beside the hour: `WITA`. */
  readonly zone: string;
  /** Of UTC. */
  readonly hoursEast: number;
}

/** What a screen shows: approved aggregates, texts as they are read, no person. */
export interface WallBoard {
  readonly government: string;
  readonly vision: string;
  readonly example: boolean;
  /** The government's own time, wherever the screen was set up. */
  readonly clock: WallClock;
  /** Number of the tenant that it stands for. */
  readonly seq: number;
  readonly pages: readonly WallPage[];
}
