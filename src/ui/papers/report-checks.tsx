import type { QualityCheck } from '../../domain/report/quality-checks.ts';
import { Card } from '../parts/card.tsx';
import { CheckList } from '../parts/check-list.tsx';
import { words } from '../words/words.ts';

const OUTCOMES = { met: 'pass', partly: 'doubt', unmet: 'fail' } as const;

/** The nine criteria of 3.b as the report stands, shown before it is issued. */
export function ReportChecks({ checks }: { readonly checks: readonly QualityCheck[] }) {
  const text = words.value.papers.report;
  const met = checks.filter(({ outcome }) => outcome === 'met').length;
  return (
    <Card title={text.checksTitle} tools={<span class="small quiet">{text.metOf(met, checks.length)}</span>}>
      <CheckList
        results={checks.map(({ id, criterion, outcome, missing }) => ({
          key: id,
          outcome: OUTCOMES[outcome],
          text: (
            <>
              <strong>{text.checks[id]}</strong> <span class="quiet">({criterion})</span>
              {outcome !== 'met' && missing.length > 0 && (
                <span class="small quiet"> {text.lacks(missing.map((one) => text.blocks[one] ?? one))}</span>
              )}
            </>
          ),
        }))}
      />
      <p class="small quiet">{text.checksNote}</p>
    </Card>
  );
}
