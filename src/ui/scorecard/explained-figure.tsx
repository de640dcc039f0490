import type { Facts } from '../../app/facts/facts.ts';
import { packUsed } from '../../app/facts/pack-used.ts';
import { coverageTrees } from '../../app/facts/result-trees.ts';
import { rulesToMark } from '../../app/facts/rules-to-mark.ts';
import { readsEveryUnit } from '../../app/live/readable-units.ts';
import type { IndicatorLine } from '../../domain/scoring/perspective-score.ts';
import type { Scorecard } from '../../domain/scoring/scorecard.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import { EntryTrail } from '../parts/explain/entry-trail.tsx';
import { explainNames } from '../parts/explain/explain-names.ts';
import { subjectName } from '../parts/explain/explain-origin.tsx';
import { ExplainPanel } from '../parts/explain/explain-panel.tsx';
import { WorkingDetails } from '../parts/explain/working-details.tsx';
import { SidePanel } from '../parts/frame/side-panel.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { words } from '../words/words.ts';
import { cardHref, explainHref, figureAt } from './explain-address.ts';

interface ExplainedFigurePanelProps {
  readonly card: Scorecard;
  readonly basis: Basis;
  readonly what: string;
  readonly known: Facts;
  readonly route: (href: string) => void;
}

/** The panel for the number that the address names. */
export function ExplainedFigurePanel({ card, basis, what, known, route }: ExplainedFigurePanelProps) {
  const { explain, scorecard } = words.value;
  const found = figureAt(card, basis, what);
  const close = () => route(cardHref({ unit: card.unit, year: card.year, basis }));
  const names = explainNames(known);
  if (!found) {
    return (
      <SidePanel title={explain.title} onClose={close}>
        <EmptyState>{explain.figureGone}</EmptyState>
      </SidePanel>
    );
  }
  const { parts, whole } = found;
  const go = (to: string) => route(explainHref({ unit: card.unit, year: card.year, basis, what: to }));
  const isPartOfAll = what === 'total' && readsEveryUnit();
  const toAll = () => route(explainHref({ unit: null, year: card.year, basis, what }));
  return (
    <ExplainPanel
      subject={scorecard.subject(subjectName(found.explanation, names), card.year)}
      explanation={found.explanation}
      classId={found.classId}
      classes={packUsed(known, found.explanation).classes}
      unverified={rulesToMark(found.explanation)}
      bases={found.bases}
      names={names}
      whoAndWhen={(entry) => <EntryTrail entry={entry} />}
      beside={found.covered && <CoverageTrees lines={found.covered} known={known} />}
      onChild={
        parts === null
          ? undefined
          : (index) => {
              const part = parts[index];
              if (part !== undefined) go(part);
            }
      }
      onBack={whole !== null ? () => go(whole) : isPartOfAll ? toAll : undefined}
      onClose={close}
    />
  );
}

interface CoverageTreesProps {
  readonly lines: readonly IndicatorLine[];
  readonly known: Facts;
}

/** Which indicators a total counts, and what it misses, one by one. */
function CoverageTrees({ lines, known }: CoverageTreesProps) {
  return (
    <WorkingDetails
      title={words.value.working.coverage}
      trees={coverageTrees(lines)}
      nameOf={(input) => known.indicators.get(input.split('@')[0] ?? '')?.name ?? null}
    />
  );
}
