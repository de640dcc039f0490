import { useEffect } from 'preact/hooks';
import { LocationProvider } from 'preact-iso';
import { gate } from '../app/gate.ts';
import { AppShell } from './parts/app-shell.tsx';
import { LoadingLine } from './parts/loading-line.tsx';
import { Screen } from './parts/screen.tsx';
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

function Shut() {
  // The gate while the browser opens its storage, and what is behind it while the person types the PIN.
  useEffect(
    () =>
      void loadGate()
        .then(loadOpenApp)
        .catch(() => undefined),
    [],
  );
  return <AppShell>{gate.value.kind === 'opening' ? <Opening /> : <Gate />}</AppShell>;
}

function Opening() {
  return (
    <Screen title={words.value.shell.appName}>
      <LoadingLine awaits="people" />
    </Screen>
  );
}
