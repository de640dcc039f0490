import { layoutOf } from './row-key.ts';
import type { RowChange } from './sheet-change.ts';

export interface ChangedCell {
  /** Header of the exchange format. */
  readonly header: string;
  readonly before: string;
  readonly after: string;
}

const BESIDE = new Set(['source', 'verified', 'note', 'example', 'person', 'delegated_from']);

/** What a change says cell by cell: for a changed row what differs, for a new or removed one everything that is filled. */
export function changedCells({ entity, before, after }: RowChange): readonly ChangedCell[] {
  const { headers, keyHeaders, write } = layoutOf(entity);
  const cells = (body: unknown): readonly string[] => (body === null ? [] : write(body as never));
  const [left, right] = [cells(before), cells(after)];
  return headers.flatMap((header, i) => {
    const cell = { header, before: left[i] ?? '', after: right[i] ?? '' };
    const isTold = !BESIDE.has(header) && !keyHeaders.includes(header) && cell.before !== cell.after;
    return isTold ? [cell] : [];
  });
}

/** What a person knows the row by: its name or text, else its key. */
export function changeName({ entity, key, before, after }: RowChange): string {
  const body = (after ?? before) as Readonly<Record<string, unknown>>;
  const name = body.name ?? body.text;
  const number = body.code ?? body.employeeNumber ?? '';
  if (typeof name === 'string') return `${String(number)} ${name}`.trim();
  if (entity === 'positions') return `${body.title ?? body.role} · ${body.unit}`;
  const { indicator, period } = body;
  return entity === 'targets' || entity === 'measurements' ? `${indicator} · ${period}` : key;
}
