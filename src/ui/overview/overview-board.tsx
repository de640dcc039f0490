import { OverdueDirectives } from '../parts/duty/overdue-directives.tsx';
import { words } from '../words/words.ts';
import { AgeList } from './age-list.tsx';
import { FlagshipList } from './flagship-list.tsx';
import { MissionBoard } from './mission-board.tsx';
import type { OverviewView } from './overview-view.ts';
import { PaceCard } from './pace-card.tsx';
import { QuestionList } from './question-list.tsx';

interface OverviewBoardProps {
  readonly view: OverviewView;
  readonly year: number;
}

/** The overview below its header: missions at the left, what to ask, spending and age at the right. */
export function OverviewBoard({ view, year }: OverviewBoardProps) {
  return (
    <div class="columns columns--aside columns--overview">
      <div class="stack stack--wide">
        <MissionBoard rows={view.rows} figureHref={(code) => `/indikator/${encodeURIComponent(code)}`} />
        <p class="quiet small">{words.value.overview.waiting(view.waiting)}</p>
        <FlagshipList flagships={view.flagships} />
      </div>
      <aside class="stack stack--wide" aria-label={words.value.overview.ask.title}>
        <QuestionList questions={view.questions} />
        <OverdueDirectives />
        <PaceCard pace={view.pace} year={year} />
        <AgeList ages={view.ages} />
      </aside>
    </div>
  );
}
