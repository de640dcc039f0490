import { useState } from 'preact/hooks';
import { now } from '../../app/clock.ts';
import { newId } from '../../app/ids.ts';
import { dossierHere, mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { personName } from '../../app/live/names.ts';
import { feedbackKey, type Subject } from '../../app/live/skp.ts';
import { rowIds, textOf } from '../../domain/dossier/dossier.ts';
import { FEEDBACK_SORTS } from '../../domain/dossier/kinds/personal/feedback.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextArea } from '../parts/control/text-area.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { useReason } from '../parts/paper/use-reason.ts';
import { writeOrSay } from '../parts/paper/write-or-say.ts';
import { RowList } from '../parts/row-list.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { dayText } from '../words/date.ts';
import { words } from '../words/words.ts';

interface FeedbackPartProps {
  readonly of: Subject;
  readonly year: number;
}

/** What was said through the year, newest first; nothing said is ever changed. */
export function FeedbackPart({ of, year }: FeedbackPartProps) {
  const [sort, setSort] = useState<(typeof FEEDBACK_SORTS)[number]>('advice');
  const key = feedbackKey(of, year);
  const kept = useReason(`feedback:${facts.value?.world.dossierId(key) ?? ''}`, true);
  const typed = kept.reason.value;
  const said = dossierHere(key);
  const text = words.value.skp;
  const keep = async () => {
    const id = newId(now());
    const note = { [`note/${id}/text`]: typed.trim(), [`note/${id}/sort`]: sort };
    await kept.flush();
    if (await writeOrSay(key, note, said)) await kept.forget();
  };
  const notes = said ? [...rowIds(said, 'note')].reverse() : [];
  return (
    <div class="stack">
      {mayWrite(key, said, 'note/x/text') === 'permitted' && (
        <Card>
          <div class="stack">
            <SelectField
              label={text.feedbackSort}
              value={sort}
              choices={FEEDBACK_SORTS.map((value) => ({ value, label: text.feedbackSorts[value] }))}
              onChange={setSort}
            />
            <TextArea
              label={text.feedbackText}
              rows={3}
              value={typed}
              maxLength={1000}
              onInput={kept.change}
            />
            <Button kind="primary" disabled={typed.trim() === ''} onPress={() => void keep()}>
              {text.give}
            </Button>
          </div>
        </Card>
      )}
      {said === null || notes.length === 0 ? (
        <EmptyState>{text.noFeedback}</EmptyState>
      ) : (
        <RowList label={text.parts.feedback}>
          {notes.map((id) => {
            const note = said.fields[`note/${id}/text`];
            const kind = textOf(said, `note/${id}/sort`) as (typeof FEEDBACK_SORTS)[number];
            const day = note && facts.value?.world.civilDay(note.at);
            return (
              <ListRow
                key={id}
                title={note?.value ?? ''}
                detail={[text.feedbackSorts[kind], note && personName(note.by), day && dayText(day)]
                  .filter(Boolean)
                  .join(' · ')}
              />
            );
          })}
        </RowList>
      )}
    </div>
  );
}
