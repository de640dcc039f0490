import { useEffect } from 'preact/hooks';
import { Route, Router, useLocation } from 'preact-iso';
import { followAlerts } from '../app/live/alerts.ts';
import { facts } from '../app/live/facts.ts';
import { position, role } from '../app/live/position.ts';
import { keepPush } from '../app/notices.ts';
import { tapped } from '../app/taps.ts';
import { AppShell } from './parts/frame/app-shell.tsx';
import { Screen } from './parts/frame/screen.tsx';
import { StandingNotices } from './parts/frame/standing-notices.tsx';
import { LoadingLine } from './parts/state/loading-line.tsx';
import { HeaderTools } from './shell/header-tools.tsx';
import { HelpDialog } from './shell/help-dialog.tsx';
import { homeOf } from './shell/home.ts';
import { NotFound } from './shell/not-found.tsx';
import { onDemand } from './shell/on-demand.tsx';
import { useMainNav } from './shell/use-main-nav.ts';
import { language, words } from './words/words.ts';

const TaskList = onDemand(() => import('./entry/task-list.tsx').then((m) => m.TaskList));
const EntryForm = onDemand(() => import('./entry/entry-form.tsx').then((m) => m.EntryForm));
const EntryGrid = onDemand(() => import('./entry/grid-screen.tsx').then((m) => m.GridScreen));
const Returned = onDemand(() => import('./entry/returned-entry.tsx').then((m) => m.ReturnedEntry));
const Outbox = onDemand(() => import('./outbox/outbox-screen.tsx').then((m) => m.OutboxScreen));
const Figures = onDemand(() => import('./figures/figures-screen.tsx').then((m) => m.FiguresScreen));
const Review = onDemand(() => import('./review/review-screen.tsx').then((m) => m.ReviewScreen));
const Conflict = onDemand(() => import('./review/conflict-screen.tsx').then((m) => m.ConflictScreen));
const Scorecard = onDemand(() => import('./scorecard/scorecard-screen.tsx').then((m) => m.ScorecardScreen));
const Overview = onDemand(() => import('./overview/overview-screen.tsx').then((m) => m.OverviewScreen));
const Brief = onDemand(() => import('./overview/brief-screen.tsx').then((m) => m.BriefScreen));
const Mission = onDemand(() => import('./overview/mission-screen.tsx').then((m) => m.MissionScreen));
const Indicators = onDemand(() =>
  import('./overview/indicator-list-screen.tsx').then((m) => m.IndicatorListScreen),
);
const Indicator = onDemand(() => import('./overview/indicator-screen.tsx').then((m) => m.IndicatorScreen));
const Directives = onDemand(() => import('./leaders-pages.ts').then((m) => m.DirectivesScreen));
const Directive = onDemand(() => import('./leaders-pages.ts').then((m) => m.DirectiveScreen));
const Meetings = onDemand(() => import('./leaders-pages.ts').then((m) => m.MeetingsScreen));
const Meeting = onDemand(() => import('./leaders-pages.ts').then((m) => m.MeetingScreen));
const Institutions = onDemand(() => import('./leaders-pages.ts').then((m) => m.InstitutionsScreen));
const Institution = onDemand(() => import('./leaders-pages.ts').then((m) => m.InstitutionScreen));
const Programmes = onDemand(() => import('./leaders-pages.ts').then((m) => m.ProgrammesScreen));
const Programme = onDemand(() => import('./leaders-pages.ts').then((m) => m.ProgrammeScreen));
const Documents = onDemand(() => import('./papers-pages.ts').then((m) => m.DocumentsScreen));
const PlanDocument = onDemand(() => import('./papers-pages.ts').then((m) => m.DocumentScreen));
const Agreements = onDemand(() => import('./papers-pages.ts').then((m) => m.AgreementsScreen));
const Agreement = onDemand(() => import('./papers-pages.ts').then((m) => m.AgreementScreen));
const ActionPlan = onDemand(() => import('./papers-pages.ts').then((m) => m.ActionPlanScreen));
const Lke = onDemand(() => import('./lke/lke-screen.tsx').then((m) => m.LkeScreen));
const Report = onDemand(() => import('./papers-pages.ts').then((m) => m.ReportScreen));
const Money = onDemand(() => import('./budget/budget-screen.tsx').then((m) => m.BudgetScreen));
const Improvement = onDemand(() => import('./improvement-pages.ts').then((m) => m.ImprovementScreen));
const Cycle = onDemand(() => import('./improvement-pages.ts').then((m) => m.CycleScreen));
const Register = onDemand(() => import('./improvement-pages.ts').then((m) => m.RegisterScreen));
const RegisterRecord = onDemand(() => import('./improvement-pages.ts').then((m) => m.RecordScreen));
const Signals = onDemand(() => import('./improvement-pages.ts').then((m) => m.SignalListScreen));
const Signal = onDemand(() => import('./improvement-pages.ts').then((m) => m.SignalScreen));
const Tree = onDemand(() => import('./tree/tree-screen.tsx').then((m) => m.TreeScreen));
const Skp = onDemand(() => import('./people-pages.ts').then((m) => m.SkpScreen));
const SkpPerson = onDemand(() => import('./people-pages.ts').then((m) => m.PersonScreen));
const StrategyMap = onDemand(() => import('./analysis-pages.ts').then((m) => m.MapScreen));
const Value = onDemand(() => import('./analysis-pages.ts').then((m) => m.ValueScreen));
const Lens = onDemand(() => import('./analysis-pages.ts').then((m) => m.LensScreen));
const Tiles = onDemand(() => import('./analysis-pages.ts').then((m) => m.TileScreen));
const Import = onDemand(() => import('./imports/import-screen.tsx').then((m) => m.ImportScreen));
const Walls = onDemand(() => import('./walls/walls-screen.tsx').then((m) => m.WallsScreen));
const Recognition = onDemand(() => import('./people-pages.ts').then((m) => m.RecognitionScreen));
const Merit = onDemand(() => import('./people-pages.ts').then((m) => m.MeritScreen));
const Award = onDemand(() => import('./people-pages.ts').then((m) => m.AwardScreen));
const Cases = onDemand(() => import('./people-pages.ts').then((m) => m.CasesScreen));
const Case = onDemand(() => import('./people-pages.ts').then((m) => m.CaseScreen));
const Alerts = onDemand(() => import('./alerts/alerts-screen.tsx').then((m) => m.AlertsScreen));
const Tour = onDemand(() => import('./shell/tour-screen.tsx').then((m) => m.TourScreen));
const Find = onDemand(() => import('./shell/find-screen.tsx').then((m) => m.FindScreen));
const Menu = onDemand(() => import('./shell/menu-screen.tsx').then((m) => m.MenuScreen));
const Me = onDemand(() => import('./me/me-screen.tsx').then((m) => m.MeScreen));

function Opening() {
  return (
    <Screen title={words.value.shell.appName}>
      <StandingNotices />
      {facts.value === null && <LoadingLine awaits="rows" />}
    </Screen>
  );
}

/** Until the own position has come nothing is known of what there is to see; a page would say that there is nothing. */
const isFetchingPosition = (): boolean => position.value === null && (facts.value?.asOf ?? null) === null;

/** Navigation, badge and routes of the position at work. */
export function OpenApp() {
  const nav = useMainNav();
  const { path, route } = useLocation();
  useEffect(followAlerts, []);
  useEffect(() => {
    keepPush(language.peek()).catch(console.error);
  }, []);
  useEffect(() => {
    if (tapped.value === null) return;
    route(tapped.value);
    tapped.value = null;
  }, [tapped.value]);
  if (isFetchingPosition() && path !== '/saya')
    return (
      <AppShell nav={nav} badge={<HeaderTools />}>
        <Opening />
      </AppShell>
    );
  return (
    <AppShell nav={nav} badge={<HeaderTools />}>
      <Router>
        <Route path="/tugas" component={TaskList} />
        <Route path="/isian" component={EntryGrid} />
        <Route path="/tugas/:id/isi" component={EntryForm} />
        <Route path="/tugas/:id/kembali" component={Returned} />
        <Route path="/kiriman" component={Outbox} />
        <Route path="/angka" component={Figures} />
        <Route path="/saya" component={Me} />
        <Route path="/peringatan" component={Alerts} />
        <Route path="/tur" component={Tour} />
        <Route path="/cari" component={Find} />
        <Route path="/menu" component={Menu} />
        <Route path="/setujui/:id?" component={Review} />
        <Route path="/dua-nilai/:id" component={Conflict} />
        <Route path="/kartu-skor" component={Scorecard} />
        <Route path="/ikhtisar" component={Overview} />
        <Route path="/ringkas" component={Brief} />
        <Route path="/misi/:n" component={Mission} />
        <Route path="/indikator" component={Indicators} />
        <Route path="/indikator/:kode" component={Indicator} />
        <Route path="/arahan" component={Directives} />
        <Route path="/arahan/:id" component={Directive} />
        <Route path="/rapat" component={Meetings} />
        <Route path="/rapat/:unit/:year/:name" component={Meeting} />
        <Route path="/instansi" component={Institutions} />
        <Route path="/instansi/:unit" component={Institution} />
        <Route path="/program" component={Programmes} />
        <Route path="/program/:id" component={Programme} />
        <Route path="/dokumen" component={Documents} />
        <Route path="/dokumen/:unit/:year/:name" component={PlanDocument} />
        <Route path="/perjanjian" component={Agreements} />
        <Route path="/perjanjian/:unit/:year/:name" component={Agreement} />
        <Route path="/rencana-aksi" component={ActionPlan} />
        <Route path="/lke" component={Lke} />
        <Route path="/lkjip" component={Report} />
        <Route path="/perbaikan" component={Improvement} />
        <Route path="/perbaikan/:unit/:year/:name" component={Cycle} />
        <Route path="/register/:sort" component={Register} />
        <Route path="/register/:sort/:unit/:year/:name" component={RegisterRecord} />
        <Route path="/sinyal" component={Signals} />
        <Route path="/sinyal/:indicator" component={Signal} />
        <Route path="/anggaran" component={Money} />
        <Route path="/pohon" component={Tree} />
        <Route path="/skp" component={Skp} />
        <Route path="/skp/:person/:year" component={SkpPerson} />
        <Route path="/peta" component={StrategyMap} />
        <Route path="/manfaat" component={Value} />
        <Route path="/kaitan" component={Lens} />
        <Route path="/peta-petak" component={Tiles} />
        <Route path="/impor" component={Import} />
        <Route path="/layar-pemantau" component={Walls} />
        <Route path="/penghargaan" component={Recognition} />
        <Route path="/penghargaan/:unit/:person" component={Merit} />
        <Route path="/penghargaan/:unit/:year/:person/:item" component={Award} />
        <Route path="/kasus" component={Cases} />
        <Route path="/kasus/:unit/:year/:person/:item" component={Case} />
        <Route path="/" component={Home} />
        <Route default component={NotFound} />
      </Router>
      <HelpDialog />
      {facts.value?.example && (
        <div class="training" aria-hidden="true" data-mark={words.value.help.training} />
      )}
    </AppShell>
  );
}

/** The front page of the position at work; the address changes, so that a shared link never depends on the reader. */
function Home() {
  const { route } = useLocation();
  // Whoever has no position any more finds there what is left: the account, and what has not been sent.
  const target = role.value ? homeOf(role.value) : facts.value === null ? null : '/saya';
  useEffect(() => {
    if (target) route(target, true);
  }, [target, route]);
  return <Opening />;
}
