import type { FunctionComponent } from 'preact';
import { AppShell } from '../../src/ui/parts/frame/app-shell.tsx';
import type { MainNavProps } from '../../src/ui/parts/frame/main-nav.tsx';
import { SyncBadge } from '../../src/ui/parts/frame/sync-badge.tsx';
import { ExplainPage, MissionPage, StatesPage } from './gallery-desktop.tsx';
import { OverlayPage } from './gallery-overlay.tsx';
import { EntryPage, OutboxPage, ReturnedPage, TasksPage } from './gallery-phone.tsx';
import { ConflictPage, ReviewPage, ScorecardPage } from './gallery-tablet.tsx';

/** Pages made of parts and of the figures of the pictures, to look at and to test. */
export const PAGES: Readonly<Record<string, FunctionComponent>> = {
  tasks: TasksPage,
  entry: EntryPage,
  outbox: OutboxPage,
  returned: ReturnedPage,
  review: ReviewPage,
  scorecard: ScorecardPage,
  conflict: ConflictPage,
  mission: MissionPage,
  explain: ExplainPage,
  states: StatesPage,
  overlay: OverlayPage,
};

const NAV: MainNavProps = {
  home: '#',
  tenant: 'Pemprov NTB',
  who: { href: '#saya', name: 'Kepala Bappenda', unit: 'Badan Pengelolaan Pendapatan Daerah' },
  items: [
    { href: '#tugas', label: 'Tugas', icon: 'list-checks', current: true },
    {
      href: '#kiriman',
      label: 'Kiriman',
      icon: 'send',
      current: false,
      count: 2,
      countWords: '2 belum terkirim',
    },
    { href: '#angka', label: 'Angka', icon: 'chart-line', current: false },
    { href: '#me', label: 'Saya', icon: 'user', current: false },
    { href: '#pohon', label: 'Pohon kinerja', icon: 'network', current: false, wideOnly: true },
  ],
};

/** One page of the gallery in the frame of the application. */
export function Gallery({ page }: { readonly page: string }) {
  const Page = PAGES[page] ?? StatesPage;
  return (
    <AppShell
      nav={NAV}
      badge={<SyncBadge tone="waiting" label="2 belum terkirim" short="2" href="#kiriman" />}
    >
      <Page />
    </AppShell>
  );
}
