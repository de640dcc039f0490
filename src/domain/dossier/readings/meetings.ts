import { type Dossier, type DossierKey, rowIds, textOf } from '../dossier.ts';
import { directive } from '../kinds/directive.ts';
import type { AgendaReason } from '../kinds/meeting.ts';

/** The period a meeting is about: `2026-M09`, `2026-Q3`. */
export const meetingPeriod = ({ year, name }: Pick<DossierKey, 'year' | 'name'>): string =>
  `${year}-${name.toUpperCase()}`;

/** Something that is worth the time of a meeting. */
export interface AgendaItem {
  /** The same for the same matter, so that it is never put on an agenda twice. */
  readonly id: string;
  readonly reason: AgendaReason;
  /** The sentence the data give at this moment. */
  readonly text: string;
  readonly indicator: string;
  readonly area: string;
}

/** What the data put on the agenda that does not stand there; an item that was taken off is not proposed again. */
export function proposedItems(
  minutes: Pick<Dossier, 'fields'>,
  found: readonly AgendaItem[],
): readonly AgendaItem[] {
  return found.filter(({ id }) => minutes.fields[`item/${id}/reason`] === undefined);
}

/** The fields of items that are put on the agenda. */
export const itemFields = (items: readonly AgendaItem[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    items.flatMap(({ id, reason, text, indicator, area }) => [
      [`item/${id}/reason`, reason],
      [`item/${id}/text`, text],
      ...(indicator === ''
        ? []
        : [
            [`item/${id}/indicator`, indicator],
            [`item/${id}/area`, area],
          ]),
    ]),
  );

export interface DecidedDirective {
  readonly key: DossierKey;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * The directives that the decisions of a meeting are: of the chair, about the figure of the agenda item or else the
 * unit that is asked. Named by period and decision, so that minutes closed a second time give none twice.
 */
export function decidedDirectives(minutes: Dossier, id: string): readonly DecidedDirective[] {
  return rowIds(minutes, 'decision').map((row) => {
    const at = (field: string): string => textOf(minutes, `decision/${row}/${field}`);
    const item = (field: string): string => textOf(minutes, `item/${at('item')}/${field}`);
    const isFigure = item('indicator') !== '' && item('area') !== '';
    const unit = at('unit');
    return {
      key: { kind: directive.name, unit, year: minutes.year, name: directiveName(minutes, row) },
      fields: {
        ...(isFigure
          ? { about: 'figure', indicator: item('indicator'), area: item('area'), year: String(minutes.year) }
          : { about: 'unit', subject: unit }),
        text: at('text'),
        changes: at('changes'),
        from: textOf(minutes, 'chair'),
        to: at('to'),
        due: at('due'),
        meeting: id,
      },
    };
  });
}

/** Two units may meet in one month and ask the same third; the unit that met is part of the name. */
const directiveName = ({ unit, name }: Dossier, row: string): string =>
  `${unit.toLowerCase().replace(/[^a-z0-9]/g, '')}-${name}-${row}`.slice(0, 40);
