import { Button } from '../parts/control/button.tsx';
import { KeyHint } from '../parts/frame/key-hint.tsx';
import { Icon } from '../parts/icon.tsx';
import { words } from '../words/words.ts';
import type { Duty } from './review-model.ts';
import type { Shortcuts } from './use-shortcuts.ts';

interface ShortcutFootProps extends Shortcuts {
  readonly duty: Duty;
}

/** The keys of this screen, and the switch to do without them. Shown where there is a keyboard. */
export function ShortcutFoot({ duty, on, toggle }: ShortcutFootProps) {
  const { shortcuts } = words.value.review;
  return (
    <div class="inbox-foot">
      {on ? (
        <p>
          <Icon name="keyboard" size={18} /> <KeyHint>J</KeyHint> <KeyHint>K</KeyHint> {shortcuts.move} ·{' '}
          <KeyHint>S</KeyHint> {shortcuts[duty]} · <KeyHint>B</KeyHint> {shortcuts.giveBack} ·{' '}
          <KeyHint>Z</KeyHint> {shortcuts.undo} · {shortcuts.note}
        </p>
      ) : (
        <p>
          <Icon name="keyboard" size={18} /> {shortcuts.off}
        </p>
      )}
      <Button kind="quiet" small pressed={on} onPress={toggle}>
        {on ? shortcuts.turnOff : shortcuts.turnOn}
        <span class="visually-hidden"> {shortcuts.on}</span>
      </Button>
    </div>
  );
}
