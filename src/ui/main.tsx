import './style/kinerja.css';
import { render } from 'preact';
import { listenForInstall } from '../app/install.ts';
import { startSession } from '../app/session.ts';
import { listenForTaps } from '../app/taps.ts';
import { startUpdates } from '../app/update.ts';
import { Root } from './root.tsx';
import { startTheme } from './style/theme.ts';
import { startLanguage } from './words/words.ts';

startTheme();
// The second language is a download: the screen opens in the first one rather than wait for it.
startLanguage().catch(() => undefined);
listenForInstall();
listenForTaps();
void startSession();
startUpdates();

render(<Root />, document.getElementById('app') as HTMLElement);
