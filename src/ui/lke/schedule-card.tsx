import { LKE_COLUMNS } from '../../domain/sakip/lke-columns.ts';
import { Card } from '../parts/card.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { words } from '../words/words.ts';
import type { LkeSheet } from './lke-model.ts';

/** When each of the three may write; set by planner or evaluator, read by everybody. */
export function ScheduleCard({ sheet: { key, dossier } }: { readonly sheet: LkeSheet }) {
  const { lke } = words.value;
  return (
    <Card title={lke.schedule.title}>
      <div class="stack">
        {LKE_COLUMNS.map((column) => (
          <fieldset key={column} class="lke-window">
            <legend class="field__label">{lke.columns[column]}</legend>
            <div class="pair">
              {(['from', 'to'] as const).map((end) => (
                <DossierText
                  key={end}
                  of={key}
                  dossier={dossier}
                  path={`window/${column}/${end}`}
                  label={lke.schedule[end]}
                  type="date"
                />
              ))}
            </div>
          </fieldset>
        ))}
        <p class="small quiet">{lke.schedule.note}</p>
      </div>
    </Card>
  );
}
