import { now } from '../../app/clock.ts';
import { newId } from '../../app/ids.ts';
import { dossiersOf, mayWrite } from '../../app/live/dossiers.ts';
import { type Dossier, type DossierKey, rowIds } from '../../domain/dossier/dossier.ts';
import { agreement, agreementOf } from '../../domain/dossier/kinds/agreement.ts';
import { FLAG_DENIED } from '../../domain/dossier/shape.ts';
import { proposedRows } from '../../domain/papers/action-plan-proposal.ts';
import { inForce, revisionsOf } from '../../domain/papers/agreement-revisions.ts';
import type { PaperFacts } from '../../domain/papers/paper-facts.ts';
import { Button } from '../parts/control/button.tsx';
import { writeOrSay } from '../parts/paper/write-or-say.ts';
import { words } from '../words/words.ts';
import { ActionRowEditor } from './action-row.tsx';

interface EditorProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
  readonly shown: PaperFacts;
}

const agreements = dossiersOf(agreement.name);

/** The agreement that the unit's action plan keeps: of whoever leads it, in force, else the newest draft. */
function agreementOfUnit({ unit, year }: DossierKey, shown: PaperFacts): Dossier | null {
  const own = agreements.value
    .map(({ dossier }) => dossier)
    .filter((one) => one.unit === unit && one.year === year)
    .filter(({ name }) =>
      ['head', 'governor'].includes(shown.positions.get(agreementOf(name).first)?.role ?? ''),
    );
  const revisions = own[0] ? revisionsOf(own, own[0]) : [];
  return inForce(revisions) ?? revisions[0] ?? null;
}

/** The rows as they are being drafted, and the two ways to more of them; nothing for whoever only reads. */
export function ActionPlanEditor({ of, dossier, shown }: EditorProps) {
  if (mayWrite(of, dossier, 'row/x/activity') !== 'permitted') return null;
  const text = words.value.papers.actionPlan;
  const kept = agreementOfUnit(of, shown);
  const proposed = kept ? proposedRows(dossier, kept, shown) : {};
  const write = (fields: Readonly<Record<string, string>>) => void writeOrSay(of, fields, dossier);
  return (
    <div class="stack">
      <p class="small quiet">{words.value.papers.saved}</p>
      {rowIds(dossier, 'row').map((id, i) => (
        <ActionRowEditor key={id} of={of} dossier={dossier} id={id} number={i + 1} shown={shown} />
      ))}
      {kept === null && <p class="small quiet">{text.noAgreement}</p>}
      <div class="cluster">
        {Object.keys(proposed).length > 0 && (
          <Button kind="primary" icon="fingerprint" onPress={() => write(proposed)}>
            {text.propose}
          </Button>
        )}
        <Button icon="plus" onPress={() => write({ [`row/${newId(now())}/gone`]: FLAG_DENIED })}>
          {text.add}
        </Button>
      </div>
    </div>
  );
}
