import { Card } from '../parts/card.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { type Column, DataTable } from '../parts/table/data-table.tsx';
import { RuleMark } from '../parts/value/rule-mark.tsx';
import { words } from '../words/words.ts';
import type { WhatIfRow, WhatIfView } from './what-if-view.ts';

export interface WhatIfCardProps {
  readonly packs: readonly { readonly name: string; readonly title: string; readonly version: string }[];
  /** Name of the pack that is tried; null = none. */
  readonly chosen: string | null;
  readonly onChoose: (name: string | null) => void;
  /** Null while it is being computed. */
  readonly view: WhatIfView | null;
}

const NONE = '';

/** *Coba dengan aturan lain*: a simulation beside the card, which changes nothing on it. */
export function WhatIfCard({ packs, chosen, onChoose, view }: WhatIfCardProps) {
  const { whatIf } = words.value.scorecard;
  if (packs.length === 0) return null;
  return (
    <Card title={whatIf.title}>
      <div class="what-if__choice">
        <SelectField
          label={whatIf.pack}
          value={chosen ?? NONE}
          choices={[
            { value: NONE, label: whatIf.none },
            ...packs.map(({ name, title, version }) => ({
              value: name,
              label: whatIf.choice(title, version),
            })),
          ]}
          onChange={(name) => onChoose(name === NONE ? null : name)}
        />
      </div>
      {chosen !== null && (view === null ? <LoadingLine /> : <Simulation view={view} />)}
    </Card>
  );
}

function Simulation({ view }: { readonly view: WhatIfView }) {
  const { whatIf } = words.value.scorecard;
  return (
    <>
      <Notice tone="info" icon="calculator" title={whatIf.simulation}>
        {whatIf.note}
      </Notice>
      <DataTable
        caption={whatIf.table}
        captionHidden
        columns={columns()}
        rows={view.rows}
        rowKey={({ key }) => key}
        exported={{ note: '' }}
      />
      <RuleMark rules={view.unverified} />
    </>
  );
}

function columns(): readonly Column<WhatIfRow>[] {
  const { whatIf } = words.value.scorecard;
  return [
    { key: 'name', header: whatIf.figure, rowHeader: true, cell: ({ name }) => name },
    { key: 'standing', header: whatIf.standing, numeric: true, cell: ({ standing }) => standing },
    { key: 'supposed', header: whatIf.supposed, numeric: true, cell: ({ supposed }) => <em>{supposed}</em> },
    { key: 'change', header: whatIf.change, numeric: true, cell: ({ change }) => change },
  ];
}
