import { useState } from 'preact/hooks';
import { chooseField, type OpenDesk } from '../../app/sheets/desk.ts';
import { FIELDS } from '../../domain/sheets/meaning/fields.ts';
import type { Mapping } from '../../domain/sheets/meaning/mapping.ts';
import type { ColumnOutline } from '../../domain/sheets/outline.ts';
import { Card } from '../parts/card.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { type Column, DataTable } from '../parts/table/data-table.tsx';
import { words } from '../words/words.ts';

interface MappingCardProps {
  readonly at: OpenDesk;
  readonly mapping: Mapping;
}

interface Row extends ColumnOutline {
  readonly place: number;
}

/** What each column of the file means; of a form with forty columns most mean nothing here, and are folded away. */
export function MappingCard({ at, mapping }: MappingCardProps) {
  const text = words.value.imports;
  const outlines = at.tables[at.table]?.columns ?? [];
  const [open, setOpen] = useState(false);
  const rows = outlines.map((outline, place): Row => ({ ...outline, place }));
  // As the table was understood: a column must not jump away from under the hand that changes its meaning.
  const [folded] = useState(
    () => new Set(rows.flatMap(({ place }) => (mapping.fields[place] === null ? [place] : []))),
  );
  const isFolded = ({ place }: Row): boolean => folded.has(place);
  return (
    <Card title={text.columns} flush>
      <p class="quiet import-note">{at.isRemembered ? text.remembered : text.proposed}</p>
      <Columns rows={rows.filter((row) => !isFolded(row))} mapping={mapping} />
      {folded.size > 0 && (
        <details class="import-unused" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{text.unused(folded.size)}</summary>
          {open && <Columns rows={rows.filter(isFolded)} mapping={mapping} />}
        </details>
      )}
    </Card>
  );
}

function Columns({ rows, mapping }: { readonly rows: readonly Row[]; readonly mapping: Mapping }) {
  return (
    <DataTable
      caption={words.value.imports.columns}
      captionHidden
      asText
      columns={columns(mapping)}
      rows={rows}
      rowKey={({ letters }) => letters}
    />
  );
}

/** More would not make it clearer what the column holds. */
const SAMPLE = 60;

function columns(mapping: Mapping): readonly Column<Row>[] {
  const text = words.value.imports;
  return [
    { key: 'letters', header: text.column, cell: ({ letters }) => letters },
    { key: 'path', header: text.heading, rowHeader: true, cell: (column) => <Heading column={column} /> },
    {
      key: 'meaning',
      header: text.meaning,
      cell: ({ letters, place }) => (
        <div class="import-meaning">
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
        </div>
      ),
    },
  ];
}

/** What the file calls the column, and the first that stands under it. */
function Heading({ column: { path, sample } }: { readonly column: Row }) {
  return (
    <>
      {path.join(' › ')}
      {sample !== '' && (
        <span class="quiet import-sample">
          {words.value.imports.sample(sample.length > SAMPLE ? `${sample.slice(0, SAMPLE)}…` : sample)}
        </span>
      )}
    </>
  );
}
