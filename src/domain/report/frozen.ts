import { type Dossier, textOf } from '../dossier/dossier.ts';
import type { ReportFigures } from './report-figures.ts';

/** Characters of one piece; a field of a dossier holds at most 20,000. */
export const PIECE = 15_000;

/** Figures as one text: equal figures give equal texts. */
export const figuresText = (figures: ReportFigures): string => JSON.stringify(figures);

/** Fields that freeze figures; pieces of a longer earlier text are cleared. */
export function frozenFields(
  figures: ReportFigures,
  before: Pick<Dossier, 'fields'> | null,
): Readonly<Record<string, string>> {
  const text = figuresText(figures);
  const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_, i) =>
    text.slice(i * PIECE, (i + 1) * PIECE),
  );
  const cleared = Object.keys(before?.fields ?? {}).filter((path) => path.startsWith('frozen/'));
  return {
    ...Object.fromEntries(cleared.map((path) => [path, ''])),
    ...Object.fromEntries(pieces.map((piece, i) => [`frozen/${i}`, piece])),
  };
}

/** The figures a report was frozen with; null when it never was, or its pieces do not fit together. */
export function frozenFigures(dossier: Pick<Dossier, 'fields'>): ReportFigures | null {
  const text = frozenText(dossier);
  try {
    return text === '' ? null : (JSON.parse(text) as ReportFigures);
  } catch {
    return null;
  }
}

/** The frozen text itself, whose hash is the data version printed on the report. */
export function frozenText(dossier: Pick<Dossier, 'fields'>): string {
  const pieces: string[] = [];
  for (let i = 0; textOf(dossier, `frozen/${i}`) !== ''; i += 1) pieces.push(textOf(dossier, `frozen/${i}`));
  return pieces.join('');
}
