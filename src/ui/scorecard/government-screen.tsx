import { useEffect, useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Facts } from '../../app/facts/facts.ts';
import { packUsed } from '../../app/facts/pack-used.ts';
import { unitsCoverageTrees } from '../../app/facts/result-trees.ts';
import { rulesToMark } from '../../app/facts/rules-to-mark.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { governmentScorecard } from '../../app/live/government-scorecard.ts';
import { opened } from '../../app/opened.ts';
import type { GovernmentCard } from '../../domain/scoring/government-score.ts';
import type { Basis } from '../../domain/scoring/scored-entry.ts';
import { EntryTrail } from '../parts/explain/entry-trail.tsx';
import { explainNames } from '../parts/explain/explain-names.ts';
import { ExplainPanel } from '../parts/explain/explain-panel.tsx';
import { WorkingDetails } from '../parts/explain/working-details.tsx';
import { Changes } from '../parts/value/changes.tsx';
import { words } from '../words/words.ts';
import { rowFigures } from './card-figures.ts';
import { CardFailed, CardLoading } from './card-state.tsx';
import { cardHref, explainHref } from './explain-address.ts';
import { GovernmentPage } from './government-page.tsx';
import { governmentView } from './government-view.ts';
import { indexText } from './score-text.ts';
import { dataAtText, unitChoices } from './scorecard-tools.ts';
import { useExplainKey } from './use-explain-key.ts';

interface GovernmentScreenProps {
  readonly year: number;
  readonly basis: Basis;
  readonly units: readonly string[];
  readonly years: readonly number[];
  readonly explained: boolean;
}

/** The card of the whole government, scored on this device from the rows of every unit. */
export function GovernmentScreen({ year, basis, units, years, explained }: GovernmentScreenProps) {
  const { route } = useLocation();
  const known = facts.value;
  const card = useMemo(() => governmentScorecard(year), [year]);
  useEffect(() => card.stop, [card]);
  const { state, value } = card.answer.value;
  useExplainKey(explainHref({ unit: null, year, basis, what: 'total' }), route);
  if (state === 'failed' && value === null) return <CardFailed />;
  if (!known || value?.year !== year) return <CardLoading />;
  const go = (to: Partial<{ unit: string | null; year: number; basis: Basis }>) =>
    route(cardHref({ unit: null, year, basis, ...to }));
  const view = governmentView(value, {
    basis,
    governmentName: opened.value?.tenantName ?? '',
    unitName: (code) => known.units.get(code)?.name ?? code,
    dataAt: dataAtText(known, present.value),
  });
  return (
    <Changes figures={rowFigures([...view.scored, ...view.without])} scope={`${year} ${basis}`}>
      <GovernmentPage
        view={view}
        units={unitChoices(known, units)}
        years={years}
        onUnit={(unit) => go({ unit: unit === '' ? null : unit })}
        onYear={(next) => go({ year: next })}
        onBasis={(next) => go({ basis: next })}
        panel={explained && <TotalPanel card={value} basis={basis} known={known} route={route} />}
      />
    </Changes>
  );
}

interface TotalPanelProps {
  readonly card: GovernmentCard;
  readonly basis: Basis;
  readonly known: Facts;
  readonly route: (href: string) => void;
}

function TotalPanel({ card, basis, known, route }: TotalPanelProps) {
  const { explanation, classId, units } = card[basis];
  const { year } = card;
  const shown = (one: Basis): string | null => indexText(card[one].total?.display);
  return (
    <ExplainPanel
      subject={words.value.scorecard.subject(opened.value?.tenantName ?? '', year)}
      explanation={explanation}
      classId={classId}
      classes={packUsed(known, explanation).classes}
      unverified={rulesToMark(explanation)}
      bases={{ approved: shown('approved'), verified: shown('verified'), provisional: shown('provisional') }}
      names={explainNames(known)}
      whoAndWhen={(entry) => <EntryTrail entry={entry} />}
      beside={
        <WorkingDetails
          title={words.value.working.coverage}
          trees={unitsCoverageTrees(units)}
          nameOf={(input) => known.units.get(input.replace(/@$/, ''))?.name ?? null}
        />
      }
      onChild={(index) => {
        const unit = units[index]?.unit;
        if (unit !== undefined) route(explainHref({ unit, year, basis, what: 'total' }));
      }}
      onClose={() => route(cardHref({ unit: null, year, basis }))}
    />
  );
}
