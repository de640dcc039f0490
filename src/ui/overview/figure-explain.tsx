import type { Facts } from '../../app/facts/facts.ts';
import type { YearScore } from '../../app/facts/indicator-detail-of.ts';
import { packUsed } from '../../app/facts/pack-used.ts';
import { rulesToMark } from '../../app/facts/rules-to-mark.ts';
import { personName, unitName } from '../../app/live/names.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { EvidenceStand } from '../parts/evidence/evidence-stand.tsx';
import { ExplainPanel } from '../parts/explain/explain-panel.tsx';
import { Timeline } from '../parts/explain/timeline.tsx';
import { percentText } from '../words/number.ts';
import { entryPanelView } from './entry-panel-view.ts';
import type { EntryTools } from './entry-row-view.ts';

interface FigureExplainProps {
  readonly indicator: Indicator;
  readonly areaName: string;
  readonly year: YearScore;
  readonly facts: Facts;
  readonly tools: EntryTools;
  readonly onClose: () => void;
}

/** The attainment of one year, from its formula to the photo behind the value. */
export function FigureExplain({ indicator, areaName, year, facts, tools, onClose }: FigureExplainProps) {
  const { scores } = year.score;
  // What is signed is explained; where nothing is signed yet, what waits is.
  const basis =
    scores.approved.realization === null && scores.provisional.realization !== null
      ? 'provisional'
      : 'approved';
  const shown = (which: typeof basis | 'verified') => {
    const { capped } = scores[which];
    return capped && percentText(capped.display);
  };
  return (
    <ExplainPanel
      subject={`${indicator.name}, ${areaName}, ${year.year}`}
      explanation={scores[basis].explanation}
      classId={scores[basis].classId}
      classes={packUsed(facts, scores[basis].explanation).classes}
      unverified={rulesToMark(scores[basis].explanation)}
      bases={{ approved: shown('approved'), verified: shown('verified'), provisional: shown('provisional') }}
      names={{
        indicator: (code) => facts.indicators.get(code) ?? null,
        unit: unitName,
        objective: (id) => facts.planNodes.get(id)?.text ?? id,
        person: personName,
        timeZone: facts.timeZone,
      }}
      whoAndWhen={(entry) => <EntryHistory id={entry} facts={facts} indicator={indicator} tools={tools} />}
      onClose={onClose}
    />
  );
}

interface EntryHistoryProps {
  readonly id: string;
  readonly facts: Facts;
  readonly indicator: Indicator;
  readonly tools: EntryTools;
}

function EntryHistory({ id, facts, indicator, tools }: EntryHistoryProps) {
  const seen = facts.entries.get(id);
  if (!seen) return null;
  const view = entryPanelView(indicator, seen, tools);
  return (
    <>
      <Timeline steps={view.steps} />
      {view.files.length > 0 && <EvidenceStand entity={id} files={view.files} />}
    </>
  );
}
