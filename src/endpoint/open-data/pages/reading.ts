import { figureText } from '../../../documents/texts.ts';
import { grouped } from '../../../domain/grouped.ts';
import { provinceCode } from '../../../domain/org-unit.ts';
import { parsePeriod } from '../../../domain/period.ts';
import type { PublicFigure, PublicIndicator, PublicState } from '../../../domain/publication/public-state.ts';

/** Code of the area a whole government stands for; empty where none is public. */
export const wholeArea = ({ areas }: PublicState): string => provinceCode(areas) ?? areas[0]?.code ?? '';

/** Undivided figures of an indicator in an area, oldest first. */
export const seriesOf = (state: PublicState, indicator: string, area: string): readonly PublicFigure[] =>
  state.figures.filter(
    (one) => one.indicator === indicator && one.area === area && one.disaggregation === '',
  );

/** Those of the length of period that most have, whole years before others: only they make one line. */
export function ofOneLength(series: readonly PublicFigure[]): readonly PublicFigure[] {
  const groups = grouped(series, ({ period }) => parsePeriod(period)?.kind ?? 'D');
  const years = groups.get('FY') ?? [];
  if (years.length > 1) return years;
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

const HIDDEN = 'ditahan';

/** What a cell says; the reason for a figure that is kept back stands once below the table. */
export function cellText({ showing, amount }: PublicFigure, indicator: PublicIndicator): string {
  if (showing === 'hidden') return HIDDEN;
  return amount === null ? 'tidak berlaku' : figureText(amount, indicator);
}

/** The age of a figure in words: `14 bulan lalu`. */
export function ageText(at: number, now: number): string {
  const days = Math.max(0, Math.floor((now - at) / 86_400_000));
  if (days === 0) return 'hari ini';
  if (days < 60) return `${days} hari lalu`;
  const months = Math.floor(days / 30.44);
  return months < 24 ? `${months} bulan lalu` : `${Math.floor(months / 12)} tahun lalu`;
}
