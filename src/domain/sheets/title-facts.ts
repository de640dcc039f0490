/** What the lines above a table say about all of it. */
export interface TitleFacts {
  readonly year: number | null;
  /** First and last year of a plan period. */
  readonly years: readonly [number, number] | null;
  readonly month: number | null;
  readonly quarter: number | null;
  /** `4.01.0.00.0.00.01.0004` of the innermost unit named. */
  readonly unitCode: string | null;
  readonly unitName: string | null;
  /** What one unit of money in the table is worth: 1, 1000, 1000000 or 1000000000 rupiah. */
  readonly scale: number;
}

export const MONTHS = [
  'januari',
  'februari',
  'maret',
  'april',
  'mei',
  'juni',
  'juli',
  'agustus',
  'september',
  'oktober',
  'november',
  'desember',
] as const;

const SCALES: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:dalam|rp\.?|nilai dalam)\s*(?:satuan\s*)?(?:rp\.?\s*)?mil(?:iar|yar)(?:an)?\b|\bmil(?:iar|yar)(?:an)?\s*rupiah/i,
    1_000_000_000,
  ],
  [
    /\b(?:dalam|rp\.?|nilai dalam)\s*(?:satuan\s*)?(?:rp\.?\s*)?juta(?:an)?\b|\bjuta(?:an)?\s*rupiah|\(\s*rp?\.?\s*000[.,]000\s*\)|\brp\.?\s*\(\s*000[.,]000\s*\)/i,
    1_000_000,
  ],
  [
    /\b(?:dalam|rp\.?|nilai dalam)\s*(?:satuan\s*)?(?:rp\.?\s*)?ribu(?:an)?\b|\bribu(?:an)?\s*rupiah|\(\s*rp?\.?\s*000\s*\)|\brp\.?\s*\(\s*000\s*\)|\b(?:x|×)\s*(?:rp\.?\s*)?1[.,]000\b/i,
    1_000,
  ],
];

/** Rupiah that one unit stands for, by words such as `(dalam ribuan rupiah)` or `Rp juta`; 1 without them. */
export const scaleOf = (text: string): number => SCALES.find(([words]) => words.test(text))?.[1] ?? 1;

const UNIT_LINE =
  /^(?:sub\s+)?(?:unit organisasi|skpd|opd|perangkat daerah|satuan kerja|unit kerja|nama instansi|instansi)\s*:\s*(.+)$/i;
const CODED_UNIT = /^(\d+(?:\.\d+){3,})\s+(\S.*)$/;

/** Time, unit and scale of money that the lines above a table name; null for what they do not. */
export function titleFacts(titles: readonly string[]): TitleFacts {
  const lines = titles.flatMap((title) => title.split('\n')).map((line) => line.trim());
  const all = lines.join('\n');
  const period = /\b((?:19|20)\d{2})\s*(?:-|–|s\/d|s\.d\.?|sampai(?: dengan)?)\s*((?:19|20)\d{2})\b/i.exec(
    all,
  );
  const named = lines.flatMap((line) => {
    const text = UNIT_LINE.exec(line)?.[1] ?? (CODED_UNIT.test(line) ? line : null);
    return text === null ? [] : [text.trim()];
  });
  const unit = named.at(-1) ?? null;
  const coded = unit === null ? null : CODED_UNIT.exec(unit);
  return {
    year: yearOf(lines),
    years: period ? [Number(period[1]), Number(period[2])] : null,
    month: monthOf(lines),
    quarter: quarterOf(all),
    unitCode: coded?.[1] ?? null,
    unitName: coded?.[2] ?? unit,
    scale: scaleOf(all),
  };
}

/** The year beside "tahun" or "periode", else the only year named. */
function yearOf(lines: readonly string[]): number | null {
  const told = /(?:tahun(?:\s+anggaran)?|ta\.?|periode(?:\s+pelaksanaan)?|per)\s*:?\s*\(?((?:19|20)\d{2})\b/i;
  for (const line of lines) {
    const m = told.exec(line);
    if (m) return Number(m[1]);
  }
  const years = new Set(lines.flatMap((line) => line.match(/\b(?:19|20)\d{2}\b/g) ?? []));
  return years.size === 1 ? Number([...years][0]) : null;
}

function monthOf(lines: readonly string[]): number | null {
  for (const line of lines) {
    const m = /\bbulan\s*:?\s*([a-z]+)/i.exec(line);
    const month = m ? MONTHS.indexOf((m[1] as string).toLowerCase() as (typeof MONTHS)[number]) : -1;
    if (month >= 0) return month + 1;
  }
  return null;
}

function quarterOf(text: string): number | null {
  const m = /\b(?:triwulan|tw)[\s.-]*(iv|iii|ii|i|[1-4])\b/i.exec(text);
  if (!m) return null;
  const given = (m[1] as string).toLowerCase();
  const roman = ['i', 'ii', 'iii', 'iv'].indexOf(given);
  return roman >= 0 ? roman + 1 : Number(given);
}
