import '../../../src/ui/style/kinerja.css';
import { render } from 'preact';
import { LocationProvider, Route, Router } from 'preact-iso';
import { facts } from '../../../src/app/live/facts.ts';
import { IndicatorListScreen } from '../../../src/ui/overview/indicator-list-screen.tsx';
import { IndicatorScreen } from '../../../src/ui/overview/indicator-screen.tsx';
import { MissionScreen } from '../../../src/ui/overview/mission-screen.tsx';
import { OverviewScreen } from '../../../src/ui/overview/overview-screen.tsx';
import { AppShell } from '../../../src/ui/parts/app-shell.tsx';
import { SyncBadge } from '../../../src/ui/parts/sync-badge.tsx';
import { ScorecardScreen } from '../../../src/ui/scorecard/scorecard-screen.tsx';
import { factsFrom } from './fact-rows.ts';

const nav = {
  home: '/ikhtisar',
  tenant: 'Pemprov NTB',
  who: { href: '/saya', name: 'Gubernur', unit: 'Pemprov NTB' },
  items: [
    { href: '/ikhtisar', label: 'Ikhtisar', icon: 'layout-dashboard', current: true },
    { href: '/indikator', label: 'Indikator', icon: 'target', current: false },
  ],
} as const;

const rows = await (await fetch('/facts.json')).json();
facts.value = factsFrom(rows);
Object.assign(window, { facts });

render(
  <LocationProvider>
    <AppShell nav={nav} badge={<SyncBadge tone="calm" label="Terhubung · 10.42 WITA" href="/kiriman" />}>
      <Router>
        <Route path="/kartu-skor" component={ScorecardScreen} />
        <Route path="/ikhtisar" component={OverviewScreen} />
        <Route path="/misi/:n" component={MissionScreen} />
        <Route path="/indikator" component={IndicatorListScreen} />
        <Route path="/indikator/:kode" component={IndicatorScreen} />
      </Router>
    </AppShell>
  </LocationProvider>,
  document.getElementById('app') as HTMLElement,
);
