import { effect, signal } from '@preact/signals';

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'kinerja.theme';

/** The person's choice; `auto` follows the device. */
export const theme = signal<Theme>('auto');

export function setTheme(next: Theme): void {
  theme.value = next;
  remember(next);
}

/** Reads the choice of the last visit and keeps the page in step with it. Call once, before the first drawing. */
export function startTheme(): void {
  const kept = recall();
  theme.value = THEMES.find((known) => known === kept) ?? 'auto';
  effect(() => {
    if (theme.value === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme.value;
  });
}

// Storage may be switched off; the choice then lasts for this visit.
function remember(next: Theme): void {
  try {
    localStorage.setItem(KEY, next);
  } catch {}
}

function recall(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
