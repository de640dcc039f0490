import type { TableRecord } from '../records.ts';
import type { TableReader } from './reader.ts';
import { type BudgetTreeLevel, TREE_LEVELS } from './tree-levels.ts';

/** A programme, activity or sub-activity that a row names. */
export interface CodedRow {
  readonly level: BudgetTreeLevel;
  readonly code: string;
  /** The code as the file prints it: a spreadsheet may have taken its zeros. */
  readonly printed: string;
  readonly name: string | null;
  readonly address: string;
}

/** A flat table names every level in each row. */
export const flatCodes = (reader: TableReader, record: TableRecord): readonly CodedRow[] =>
  TREE_LEVELS.flatMap((level) => {
    const code = reader.code(record, `${level}-code`);
    const address = reader.only(record, `${level}-code`)?.address ?? '';
    const name = reader.text(record, `${level}-name`);
    return code === null ? [] : [{ level, code, printed: code, name, address }];
  });

/** What a row of a tree is by its own code; nothing above programmes and for what is refused. */
export function ownCode(
  reader: TableReader,
  printed: string,
  { name, address }: Pick<CodedRow, 'name' | 'address'>,
): readonly CodedRow[] {
  const read = reader.planCode(printed, name, address);
  return read ? [{ ...read, printed, name, address }] : [];
}
