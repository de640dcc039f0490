import { Button } from '../parts/control/button.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { words } from '../words/words.ts';
import type { Duty } from './review-model.ts';
import type { Together, TogetherDesk } from './use-together.ts';

/** The mark at the end of a line; lines that need a look of their own have none. */
export function ChooseMark(props: {
  readonly title: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label class="row-choice">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={({ currentTarget }) => props.onChange(currentTarget.checked)}
      />
      <span class="visually-hidden">{words.value.review.together.choose(props.title)}</span>
    </label>
  );
}

interface TogetherBarProps {
  readonly together: Together;
  readonly duty: Duty;
}

/** Takes the place of the buttons about the one value that is open. */
export function TogetherBar({ together, duty }: TogetherBarProps) {
  const text = words.value.review.together;
  const { chosen, busy } = together;
  return (
    <>
      <p class="action-bar__note">{text.each}</p>
      <Button full onPress={together.leave}>
        {words.value.review.cancel}
      </Button>
      <Button full icon="list-checks" onPress={together.chooseAll}>
        {text.chooseAll}
      </Button>
      <Button
        kind="primary"
        full
        icon="check-check"
        busy={busy}
        disabled={chosen.size === 0}
        onPress={together.check}
      >
        {text.act[duty](chosen.size)}
      </Button>
    </>
  );
}

interface LeftOutNoticeProps extends Pick<TogetherDesk, 'leftOut' | 'understood'> {
  readonly titleOf: (id: string) => string;
}

/** What was chosen and could not be decided when it came to it. */
export function LeftOutNotice({ leftOut, titleOf, understood }: LeftOutNoticeProps) {
  const { review } = words.value;
  if (leftOut.length === 0) return null;
  return (
    <div class="inbox-notice">
      <Notice
        tone="warn"
        title={review.together.leftTitle(leftOut.length)}
        actions={
          <Button small onPress={understood}>
            {review.understood}
          </Button>
        }
      >
        <ul>
          {leftOut.map(({ id, reason }) => (
            <li key={id}>
              {titleOf(id)}: {reason}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
