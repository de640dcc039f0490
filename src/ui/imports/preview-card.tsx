import { useState } from 'preact/hooks';
import { mayBringStaff, mayPublish } from '../../app/live/may-import.ts';
import { preview, type SheetPreview } from '../../app/sheets/desk.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { CHANGE_KINDS, type ChangeKind } from '../../domain/sheets/change/sheet-change.ts';
import type { Mapping } from '../../domain/sheets/meaning/mapping.ts';
import { Card } from '../parts/card.tsx';
import { Segmented } from '../parts/control/segmented.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { words } from '../words/words.ts';
import { ApplyBar } from './apply-bar.tsx';
import { ChangeTable } from './change-table.tsx';

const count = (n: number): string => formatDecimal(String(n));

/** What the table would change, and every cell that stands against it. */
export function PreviewCard({ mapping }: { readonly mapping: Mapping }) {
  const text = words.value.imports;
  const seen = preview.value;
  return (
    <Card title={text.preview}>
      {seen === null ? (
        <p class="quiet" role="status">
          {text.comparing}
        </p>
      ) : (
        <div class="stack">
          <Remarks kind={mapping.kind} />
          <Changes key={seen.digest} seen={seen} />
          <ApplyBar seen={seen} kind={mapping.kind} />
        </div>
      )}
    </Card>
  );
}

function Remarks({ kind }: { readonly kind: Mapping['kind'] }) {
  const text = words.value.imports;
  return (
    <>
      {kind === 'people' && (
        <Notice tone={mayBringStaff() ? 'info' : 'warn'}>
          {mayBringStaff() ? text.people : text.peopleForbidden}
        </Notice>
      )}
      {kind === 'realizations' && (
        <Notice tone={mayPublish() ? 'info' : 'warn'}>
          {mayPublish() ? text.published : text.publishedForbidden}
        </Notice>
      )}
    </>
  );
}

function Changes({ seen }: { readonly seen: SheetPreview }) {
  const text = words.value.imports;
  const first = CHANGE_KINDS.find((kind) => seen.counts[kind] > 0) ?? 'added';
  const [kind, setKind] = useState<ChangeKind>(first);
  return (
    <>
      <Segmented
        label={text.counts}
        value={kind}
        choices={CHANGE_KINDS.map((value) => ({
          value,
          label: `${text.changes[value]} ${count(seen.counts[value])}`,
        }))}
        onChange={setKind}
      />
      <ChangeTable key={kind} kind={kind} total={seen.counts[kind]} />
    </>
  );
}
