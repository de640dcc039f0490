import type { WallClock } from '../protocol/wall.ts';

/** Without a word from the endpoint for so long, what hangs there may be old, ms: three heartbeats. */
const STALE = 90_000;

const HOUR = 3_600_000;

export interface Contact {
  readonly text: string;
  readonly isStale: boolean;
}

/** What a screen says of its line; `heard` = 0: never, and without a board nobody knows whose time it is. */
export function contactAt(heard: number, now: number, clock: WallClock | null): Contact {
  if (heard === 0 || !clock) return { text: 'menghubungi server', isStale: false };
  const at = clockText(heard, clock);
  if (now - heard < STALE) return { text: `terhubung, diperbarui ${at}`, isStale: false };
  return {
    text: `Angka per ${at}. Sambungan terputus. Layar menampilkan angka terakhir yang disahkan.`,
    isStale: true,
  };
}

/** `10.42 WITA`, whatever the device believes where it is. */
export function clockText(now: number, { zone, hoursEast }: WallClock): string {
  const clock = new Date(now + hoursEast * HOUR).toISOString().slice(11, 16).replace(':', '.');
  return `${clock}\u00a0${zone}`;
}
