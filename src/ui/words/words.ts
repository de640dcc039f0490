import { signal } from '@preact/signals';
import type { Words } from './dictionary.ts';
import { firstWords } from './id-first.ts';

export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'kinerja.language';

export const language = signal<Language>('id');

// The build leaves the rest of the dictionary to `loadWords`; tests and the development server have it at once.
const first: Words = import.meta.env.PROD ? (firstWords as Words) : (await import('./id.ts')).id;

/** The dictionary in use. Read `words.value.area.sentence` while drawing: the screen follows a change. */
export const words = signal<Words>(first);

/** Brings the sentences of all screens behind the first one. */
export async function loadWords(): Promise<void> {
  if (words.value === first) words.value = (await import('./id.ts')).id;
}

/**
 * Switches the screen to a language and remembers it. Only Indonesian is part of the first load;
 * when the other dictionary cannot be loaded the screen stays as it is and the promise rejects.
 */
export async function setLanguage(next: Language): Promise<void> {
  const dictionary = next === 'id' ? (await import('./id.ts')).id : (await import('./en.ts')).en;
  words.value = dictionary;
  language.value = next;
  if (typeof document !== 'undefined') document.documentElement.lang = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Storage may be switched off; the choice then lasts for this visit.
  }
}

/** Brings back the language of the last visit. */
export async function startLanguage(): Promise<void> {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    return;
  }
  if (kept === 'en') await setLanguage('en');
}
