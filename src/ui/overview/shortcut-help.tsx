import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Dialog } from '../parts/frame/dialog.tsx';
import { KeyHint } from '../parts/frame/key-hint.tsx';
import { words } from '../words/words.ts';

const KEYS = { explain: 'E', search: '/', list: '?', close: 'Esc' } as const;
export type ShortcutName = keyof typeof KEYS;

interface ShortcutHelpProps {
  readonly keys: readonly ShortcutName[];
  readonly onExplain?: (() => void) | undefined;
  /** Absent: `/` leads to the list of indicators. */
  readonly onSearch?: (() => void) | undefined;
}

/** Single keys of a screen, and the list of them on `?`. Keys typed into a field stay text. */
export function ShortcutHelp({ keys, onExplain, onSearch }: ShortcutHelpProps) {
  const [open, setOpen] = useState(false);
  const { route } = useLocation();
  useEffect(() => {
    const doing: Readonly<Record<ShortcutName, () => void>> = {
      list: () => setOpen(true),
      explain: () => onExplain?.(),
      search: () => (onSearch ? onSearch() : route('/indikator?cari')),
      close: () => undefined,
    };
    const onKey = (event: KeyboardEvent): void => {
      const name = isTyping(event) ? undefined : keyNamed(keys, event.key);
      if (!name) return;
      event.preventDefault();
      doing[name]();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [keys, onExplain, onSearch, route]);
  const { shortcuts } = words.value.overview;
  return (
    <Dialog open={open} title={shortcuts.title} onClose={() => setOpen(false)}>
      <dl class="facts">
        {keys.map((name) => (
          <div key={name} class="facts__row">
            <dt>{shortcuts[name]}</dt>
            <dd>
              <KeyHint>{KEYS[name]}</KeyHint>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

const keyNamed = (keys: readonly ShortcutName[], typed: string): ShortcutName | undefined =>
  keys.find((one) => one !== 'close' && KEYS[one].toLowerCase() === typed.toLowerCase());

/** Modifier keys belong to the browser; letters typed into a field belong to the field. */
function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true;
  return target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');
}
