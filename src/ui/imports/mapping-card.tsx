import { chooseField, type OpenDesk } from '../../app/sheets/desk.ts';
import { FIELDS } from '../../domain/sheets/meaning/fields.ts';
import type { Mapping } from '../../domain/sheets/meaning/mapping.ts';
import type { ColumnOutline } from '../../domain/sheets/outline.ts';
import { Card } from '../parts/card.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { words } from '../words/words.ts';

interface MappingCardProps {
  readonly at: OpenDesk;
  readonly mapping: Mapping;
}

interface Row extends ColumnOutline {
  readonly place: number;
}

/** What each column of the file means. */
export function MappingCard({ at, mapping }: MappingCardProps) {
  const text = words.value.imports;
  const outlines = at.tables[at.table]?.columns ?? [];
  const rows = outlines.map((outline, place): Row => ({ ...outline, place }));
  return (
    <Card title={text.columns} flush>
      <p class="quiet import-note">{at.isRemembered ? text.remembered : text.proposed}</p>
      <DataTable
        caption={text.columns}
        captionHidden
        columns={columns(mapping)}
        rows={rows}
        rowKey={({ letters }) => letters}
      />
    </Card>
  );
}

/** A long sample would push the meaning off the screen. */
const SAMPLE = 60;

function columns(mapping: Mapping): readonly Column<Row>[] {
  const text = words.value.imports;
  return [
    { key: 'letters', header: text.column, cell: ({ letters }) => letters },
    { key: 'path', header: text.heading, rowHeader: true, cell: ({ path }) => path.join(' › ') },
    {
      key: 'meaning',
      header: text.meaning,
      cell: ({ letters, place }) => (
        <SelectField
          label={text.meaningOf(letters)}
          labelHidden
          value={mapping.fields[place] ?? ''}
          choices={[
            { value: '', label: text.ignored },
            ...FIELDS[mapping.kind].map(({ id }) => ({ value: id, label: text.fields[id] ?? id })),
          ]}
          onChange={(field) => void chooseField(place, field === '' ? null : field)}
        />
      ),
    },
    {
      key: 'sample',
      header: text.sample,
      cell: ({ sample }) => (sample.length > SAMPLE ? `${sample.slice(0, SAMPLE)}…` : sample),
    },
  ];
}
