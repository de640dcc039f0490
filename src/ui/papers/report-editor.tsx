import { mayWrite } from '../../app/live/dossiers.ts';
import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import { REPORT_BLOCKS } from '../../domain/dossier/kinds/performance-report.ts';
import type { ReportPaper } from '../../domain/papers/report-paper.ts';
import type { IndicatorResult } from '../../domain/report/indicator-result.ts';
import { Card } from '../parts/card.tsx';
import { WrittenAmount } from '../parts/control/written-amount.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { words } from '../words/words.ts';
import { DraftedText } from './drafted-text.tsx';

interface ReportEditorProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
  readonly paper: ReportPaper;
}

/** Texts of a report, block by block, then what is said about each indicator. Only for who may write in it now. */
export function ReportEditor({ of, dossier, paper }: ReportEditorProps) {
  const text = words.value.papers.report;
  if (mayWrite(of, dossier, 'text/duties') !== 'permitted') return null;
  return (
    <>
      <Card title={text.textsTitle}>
        <div class="stack">
          <p class="small quiet">{words.value.papers.saved}</p>
          {REPORT_BLOCKS.map((block) => (
            <DraftedText
              key={block}
              of={of}
              dossier={dossier}
              path={`text/${block}`}
              label={text.blocks[block] ?? block}
              shown={paper.texts.blocks[block]}
            />
          ))}
        </div>
      </Card>
      <Card title={text.indicatorsTitle}>
        {paper.figures.indicators.map((one) => (
          <Analysis key={one.code} of={of} dossier={dossier} paper={paper} one={one} />
        ))}
      </Card>
    </>
  );
}

/** Cause, solution and benchmark of one indicator. */
function Analysis({ of, dossier, paper, one }: ReportEditorProps & { readonly one: IndicatorResult }) {
  const text = words.value.papers.report;
  const shown = paper.texts.indicators.get(one.code);
  if (!shown) return null;
  return (
    <details class="report-indicator">
      <summary>
        <strong>{one.name}</strong>
      </summary>
      <div class="stack">
        {(['cause', 'solution'] as const).map((part) => (
          <DraftedText
            key={part}
            of={of}
            dossier={dossier}
            path={`analysis/${one.code}/${part}`}
            label={text.fields[part] ?? part}
            shown={shown[part]}
          />
        ))}
        <div class="pair">
          <WrittenAmount
            of={of}
            dossier={dossier}
            path={`benchmark/${one.code}/amount`}
            label={text.fields.amount ?? ''}
            unit={one.measureUnit}
          />
          <DossierText
            of={of}
            dossier={dossier}
            path={`benchmark/${one.code}/name`}
            label={text.fields.name ?? ''}
            placeholder={text.nameHint}
            maxLength={200}
          />
        </div>
        <DossierText
          of={of}
          dossier={dossier}
          path={`benchmark/${one.code}/source`}
          label={text.fields.source ?? ''}
          maxLength={300}
        />
      </div>
    </details>
  );
}
