import { useEffect, useState } from 'preact/hooks';

const KEY = 'kinerja.shortcuts';

export interface Shortcuts {
  readonly on: boolean;
  readonly toggle: () => void;
}

const kept = (): boolean => {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
};

/** Single letters act only outside fields and dialogs and without a modifier, and can be switched off (WCAG 2.1.4). */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): Shortcuts {
  const [on, setOn] = useState(kept);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = keys[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  const toggle = () => {
    setOn(!on);
    try {
      localStorage.setItem(KEY, on ? 'off' : 'on');
    } catch {
      // Storage may be switched off; the choice then lasts for this visit.
    }
  };
  return { on, toggle };
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.closest('input, textarea, select, dialog') !== null;
}
