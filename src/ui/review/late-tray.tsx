import { useState } from 'preact/hooks';
import { refuseLate, takeLate } from '../../app/commands/answer-late.ts';
import { Button } from '../parts/control/button.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { ReasonDialog } from '../parts/paper/reason-dialog.tsx';
import { RowList } from '../parts/row-list.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { words } from '../words/words.ts';
import type { LateRow } from './review-model.ts';
import { toldOf } from './use-decisions.ts';

/** Work that was recorded while its author's right was valid and came after its end; the head takes or refuses it. */
export function LateTray({ rows }: { readonly rows: readonly LateRow[] }) {
  const [refusing, setRefusing] = useState<LateRow | null>(null);
  const { review } = words.value;
  if (rows.length === 0) return null;
  const heading = review.lateWork(rows.length);
  const take = async ({ id, works }: LateRow) => toldOf(await takeLate(id, works), review.lateTaken);
  return (
    <>
      <h2 class="inbox-group">{heading}</h2>
      <RowList flush label={heading}>
        {rows.map((row) => (
          <ListRow
            key={row.id}
            title={
              <>
                {row.title} {row.example && <ExampleTag />}
              </>
            }
            value={row.value ?? undefined}
            detail={
              <>
                {row.who}
                <br />
                {row.parts}
                <br />
                {row.ended}
                <span class="cluster inbox-answers">
                  <Button small icon="check" onPress={() => void take(row).catch(console.error)}>
                    {review.takeLate}
                    <span class="visually-hidden"> {row.title}</span>
                  </Button>
                  <Button small kind="warn" icon="x" onPress={() => setRefusing(row)}>
                    {review.refuseLate}
                    <span class="visually-hidden"> {row.title}</span>
                  </Button>
                </span>
              </>
            }
          />
        ))}
      </RowList>
      <ReasonDialog
        of={`late:${refusing?.id}`}
        open={refusing !== null}
        title={review.refuseLateTitle(refusing?.title ?? '')}
        confirm={review.refuseLate}
        onClose={() => setRefusing(null)}
        onSend={async (reason) => {
          setRefusing(null);
          if (!refusing) return false;
          return toldOf(await refuseLate(refusing.id, refusing.works, reason), review.lateRefused);
        }}
      />
    </>
  );
}
