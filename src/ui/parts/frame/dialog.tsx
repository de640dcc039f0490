import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../../words/words.ts';
import { IconButton } from '../control/icon-button.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly title: ComponentChildren;
  /** Esc, the cross, or a press outside. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren;
}

/** Modal question. The native element traps focus, closes on Esc and gives focus back to what opened it. */
export function Dialog({ open, title, onClose, children, actions }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before it is painted: a key that is pressed at once finds it open.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard way out is Esc, handled by the element itself
    <dialog
      ref={box}
      class="dialog"
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
    >
      {open && (
        <div class="dialog__box">
          <div class="dialog__head">
            <h2 id={id}>{title}</h2>
            <IconButton icon="x" label={words.value.parts.close} onPress={onClose} />
          </div>
          <div class="dialog__body">{children}</div>
          {actions && <div class="dialog__actions">{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
