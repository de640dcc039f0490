import type { RowChange } from '../../domain/sheets/change/sheet-change.ts';
import type { Mapping } from '../../domain/sheets/meaning/mapping.ts';
import type { KeptMapping, SheetImport } from '../../protocol/sheet.ts';
import { AccountReader } from './account-reader.ts';
import type { SheetReads } from './sheet-port.ts';

type Summary = Omit<SheetImport, 'id' | 'at' | 'person' | 'undoneAt' | 'undoneBy'>;

/** Imports of spreadsheets and the mappings they were read with. */
export class SheetReader extends AccountReader implements SheetReads {
  async sheetImports(limit: number): Promise<readonly SheetImport[]> {
    const rows = await this.#imports().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();
    return rows.map(readImport);
  }

  async sheetImport(id: string): Promise<SheetImport | null> {
    const row = await this.#imports().where('id', '=', id).executeTakeFirst();
    return row ? readImport(row) : null;
  }

  async sheetRows(id: string): Promise<readonly RowChange[]> {
    const row = await this.db
      .selectFrom('sheet_import')
      .select('body')
      .where('tenant', '=', this.id)
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? (JSON.parse(row.body) as readonly RowChange[]) : [];
  }

  async sheetMappings(): Promise<readonly KeptMapping[]> {
    const rows = await this.db
      .selectFrom('sheet_mapping')
      .select(['fingerprint', 'body'])
      .where('tenant', '=', this.id)
      .execute();
    return rows.map(({ fingerprint, body }) => ({ fingerprint, mapping: JSON.parse(body) as Mapping }));
  }

  #imports() {
    return this.db
      .selectFrom('sheet_import')
      .select(['id', 'at', 'person', 'summary', 'undone_at', 'undone_by'])
      .where('tenant', '=', this.id);
  }
}

interface Kept {
  readonly id: string;
  readonly at: number;
  readonly person: string;
  readonly summary: string;
  readonly undone_at: number | null;
  readonly undone_by: string | null;
}

const readImport = ({ id, at, person, summary, undone_at, undone_by }: Kept): SheetImport => ({
  ...(JSON.parse(summary) as Summary),
  id,
  at,
  person,
  undoneAt: undone_at,
  undoneBy: undone_by,
});
