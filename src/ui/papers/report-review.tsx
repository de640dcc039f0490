import { writeFields } from '../../app/commands/write-dossier.ts';
import { mayWrite } from '../../app/live/dossiers.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { REVIEW_RESULTS } from '../../domain/dossier/kinds/performance-report.ts';
import { Card } from '../parts/card.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { DossierText, ReadLine } from '../parts/paper/dossier-text.tsx';
import { words } from '../words/words.ts';

interface ReportReviewProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
}

/** What the APIP says of the report; not shown before there is something to review. */
export function ReportReview({ of, dossier }: ReportReviewProps) {
  const text = words.value.papers.report;
  if (!dossier || dossier.status.value.state === 'draft') return null;
  const result = textOf(dossier, 'review/result');
  const may = mayWrite(of, dossier, 'review/result') === 'permitted';
  const label = text.fields.result ?? '';
  return (
    <Card title={text.reviewTitle}>
      <div class="stack">
        {may ? (
          <SelectField
            label={label}
            value={result}
            choices={['', ...REVIEW_RESULTS].map((value) => ({ value, label: text.results[value] ?? value }))}
            onChange={(value) => void writeFields(of, { 'review/result': value }, dossier)}
          />
        ) : (
          <ReadLine label={label} value={result === '' ? '' : (text.results[result] ?? result)} />
        )}
        <DossierText
          of={of}
          dossier={dossier}
          path="review/note"
          label={text.fields.note ?? ''}
          type="area"
          maxLength={6000}
        />
      </div>
    </Card>
  );
}
