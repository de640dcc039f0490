import { Button } from '../parts/control/button.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { ExampleTag } from '../parts/value/example-tag.tsx';
import { words } from '../words/words.ts';
import type { InboxView } from './review-model.ts';

interface ReopeningListProps {
  readonly inbox: InboxView;
  readonly onGrant: (id: string) => void;
  readonly onRefuse: (id: string) => void;
}

/** Officers who ask to fill in after the period has closed; only a head sees and answers them. */
export function ReopeningList({ inbox, onGrant, onRefuse }: ReopeningListProps) {
  const { review } = words.value;
  if (inbox.reopenings.length === 0) return null;
  const heading = review.reopenings(inbox.reopenings.length);
  return (
    <>
      <h2 class="inbox-group">{heading}</h2>
      <RowList flush label={heading}>
        {inbox.reopenings.map(({ id, title, who, reason, example }) => (
          <ListRow
            key={id}
            title={
              <>
                {title} {example && <ExampleTag />}
              </>
            }
            detail={
              <>
                {who}
                <br />“{reason}”
                <span class="cluster inbox-answers">
                  <Button small icon="check" onPress={() => onGrant(id)}>
                    {review.grant}
                    <span class="visually-hidden"> {title}</span>
                  </Button>
                  <Button small kind="warn" icon="x" onPress={() => onRefuse(id)}>
                    {review.refuse}
                    <span class="visually-hidden"> {title}</span>
                  </Button>
                </span>
              </>
            }
          />
        ))}
      </RowList>
    </>
  );
}
