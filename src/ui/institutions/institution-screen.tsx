import { useRoute } from 'preact-iso';
import { facts } from '../../app/live/facts.ts';
import { governmentYears } from '../../app/live/government-scorecard.ts';
import { mayCountDevices } from '../../app/live/held-back.ts';
import { institutions } from '../../app/live/institutions.ts';
import { yearsOf } from '../../app/live/unit-scorecard.ts';
import { DirectiveCard } from '../parts/duty/directive-card.tsx';
import { OverdueDirectives } from '../parts/duty/overdue-directives.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { words } from '../words/words.ts';
import { DevicesCard } from './devices-card.tsx';
import { MergedNotice } from './merged-notice.tsx';
import { MoneyCard } from './money-card.tsx';
import { ImprovementCard, PeopleCard } from './people-card.tsx';
import { RiskCard } from './risk-card.tsx';
import { SakipCard } from './sakip-card.tsx';
import { ScoreCard } from './score-card.tsx';

/** `/instansi/:unit`: one institution on one page. */
export function InstitutionScreen() {
  const { params } = useRoute();
  const unit = decodeURIComponent(params.unit ?? '');
  const text = words.value.institutions;
  const known = facts.value;
  const year = yearsOf(unit)[0] ?? governmentYears()[0] ?? null;
  return (
    <Screen
      title={known?.units.get(unit)?.name ?? text.title}
      back="/instansi"
      subtitle={year ? text.scorecard(year) : undefined}
    >
      <StandingNotices />
      <MergedNotice unit={unit} />
      {known === null ? (
        <LoadingLine />
      ) : institutions().includes(unit) && year !== null ? (
        <div class="columns columns--aside">
          <div class="stack stack--wide">
            <ScoreCard unit={unit} year={year} />
            <MoneyCard unit={unit} year={year} />
            <SakipCard unit={unit} />
            <DirectiveCard about={{ about: 'unit', subject: unit }} unit={unit} year={year} />
          </div>
          <div class="stack stack--wide">
            <RiskCard unit={unit} />
            <OverdueDirectives only={({ key }) => key.unit === unit} />
            <PeopleCard unit={unit} />
            <ImprovementCard unit={unit} />
            {mayCountDevices(unit) && <DevicesCard unit={unit} />}
          </div>
        </div>
      ) : (
        <EmptyState>{text.notFound}</EmptyState>
      )}
    </Screen>
  );
}
