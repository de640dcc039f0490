import { render } from 'preact';
import { setTheme, startTheme, THEMES } from '../../src/ui/style/theme.ts';
import { Gallery } from './gallery.tsx';

const asked = new URLSearchParams(location.search);
const root = document.getElementById('app');
startTheme();
setTheme(THEMES.find((known) => known === asked.get('theme')) ?? 'auto');
if (root) render(<Gallery page={asked.get('page') ?? 'states'} />, root);
