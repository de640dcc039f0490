import { useEffect } from 'preact/hooks';

/** `E` explains the total, outside fields. */
export function useExplainKey(href: string, route: (href: string) => void): void {
  useEffect(() => {
    if (shortcutsOff()) return;
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      const isTyping = target?.closest?.('input, textarea, select, dialog') ?? null;
      if (event.key.toLowerCase() !== 'e' || isTyping || event.ctrlKey || event.metaKey || event.altKey)
        return;
      event.preventDefault();
      route(href);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [href, route]);
}

// The same switch as on the review screen: whoever turned single keys off means all of them.
const shortcutsOff = (): boolean => {
  try {
    return localStorage.getItem('kinerja.shortcuts') === 'off';
  } catch {
    return false;
  }
};
