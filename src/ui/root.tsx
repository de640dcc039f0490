import { useEffect } from 'preact/hooks';
import { LocationProvider } from 'preact-iso';
import { gate } from '../app/gate.ts';
import { AppShell } from './parts/frame/app-shell.tsx';
import { Screen } from './parts/frame/screen.tsx';
import { LoadingLine } from './parts/state/loading-line.tsx';
import { CrashGuard } from './shell/crash-guard.tsx';
import { onDemand } from './shell/on-demand.tsx';
import { loadWords, words } from './words/words.ts';

const loadOpenApp = async () => {
  const [{ OpenApp }] = await Promise.all([import('./open-app.tsx'), loadWords()]);
  return OpenApp;
};

const loadGate = () => import('./sign-in/gate-screen.tsx').then((m) => m.GateScreen);

const Gate = onDemand(loadGate);
const OpenApp = onDemand(loadOpenApp);

/** Everything on the page: the gate while the store is locked, the routes once it is open. */
export function Root() {
  return (
    <CrashGuard>
      <LocationProvider>{gate.value.kind === 'open' ? <OpenApp /> : <Shut />}</LocationProvider>
    </CrashGuard>
  );
}

/** Fetched while the person types, once the line has brought all that the gate itself shows. */
const fetchBehind = (): void => void loadOpenApp().catch(() => undefined);

function Shut() {
  // While the browser opens its storage.
  useEffect(() => void loadGate().catch(() => undefined), []);
  return (
    <AppShell>{gate.value.kind === 'opening' ? <Opening /> : <Gate onSettled={fetchBehind} />}</AppShell>
  );
}

function Opening() {
  return (
    <Screen title={words.value.shell.appName}>
      <LoadingLine awaits="people" />
    </Screen>
  );
}
