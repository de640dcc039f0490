import { LANGUAGES, type Language, language, setLanguage, words } from '../../words/words.ts';
import { Segmented } from './segmented.tsx';

const NAMES = { id: 'Bahasa Indonesia', en: 'English' } as const;

interface LanguageToggleProps {
  readonly onChosen?: ((language: Language) => Promise<void>) | undefined;
}

/** Each language under its own name. */
export function LanguageToggle({ onChosen }: LanguageToggleProps) {
  const choices = LANGUAGES.map((value) => ({ value, label: NAMES[value] }));
  return (
    <Segmented
      label={words.value.parts.languageLabel}
      value={language.value}
      choices={choices}
      onChange={(value) => void Promise.all([setLanguage(value), onChosen?.(value)])}
    />
  );
}
