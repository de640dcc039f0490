import { useState } from 'preact/hooks';
import type { ExportFormat, WrittenTable } from '../../../app/sheets/export-table.ts';
import { words } from '../../words/words.ts';
import { Button } from '../control/button.tsx';
import { download } from './download.ts';

const FORMATS: readonly ExportFormat[] = ['xlsx', 'csv'];

// Tables are shown more often than they are saved.
const loadExport = () => import('../../../app/sheets/export-table.ts');

interface TableExportProps {
  /** Read when a button is pressed: the table as it stands then, filters included. */
  readonly table: () => WrittenTable | Promise<WrittenTable>;
}

/** Saves a table as a workbook or as separated text. */
export function TableExport({ table }: TableExportProps) {
  const [busy, setBusy] = useState<ExportFormat | null>(null);
  const text = words.value.parts;
  const save = async (format: ExportFormat) => {
    setBusy(format);
    const { exportTable } = await loadExport();
    download(await exportTable(format, await table()));
    setBusy(null);
  };
  return (
    <div class="cluster">
      {FORMATS.map((format) => (
        <Button
          key={format}
          small
          kind="quiet"
          icon="download"
          busy={busy === format}
          onPress={() => void save(format)}
        >
          {text.saveAs(format.toUpperCase())}
        </Button>
      ))}
    </div>
  );
}
