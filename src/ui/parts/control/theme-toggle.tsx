import { setTheme, THEMES, theme } from '../../style/theme.ts';
import { words } from '../../words/words.ts';
import { Segmented } from './segmented.tsx';

/** As the device, light, or dark. */
export function ThemeToggle() {
  const { themeLabel, themes } = words.value.parts;
  const choices = THEMES.map((value) => ({ value, label: themes[value] }));
  return <Segmented label={themeLabel} value={theme.value} choices={choices} onChange={setTheme} />;
}
