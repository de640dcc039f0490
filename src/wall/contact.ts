/** Without a word from the endpoint for so long, what hangs there may be old, ms: three heartbeats. */
const STALE = 90_000;

const time = new Intl.DateTimeFormat('id-ID', { hour: '2-digit', minute: '2-digit' });

export interface Contact {
  readonly text: string;
  readonly isStale: boolean;
}

/** What a screen says of its line; `heard` = 0: never. */
export function contactAt(heard: number, now: number): Contact {
  if (heard === 0) return { text: 'menghubungi server', isStale: false };
  const at = time.format(heard);
  if (now - heard < STALE) return { text: `terhubung, diperbarui ${at}`, isStale: false };
  return {
    text: `Angka per ${at}. Sambungan terputus. Layar menampilkan angka terakhir yang disahkan.`,
    isStale: true,
  };
}

export const clockText = (now: number): string => time.format(now);
