import { mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { servable } from '../../app/live/skp.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { ASPECTS, type Aspect, RESULT_SORTS } from '../../domain/dossier/kinds/personal/appraisal-plan.ts';
import { FLAG_SET } from '../../domain/dossier/shape.ts';
import { Card } from '../parts/card.tsx';
import { CheckRow } from '../parts/control/check-row.tsx';
import { IconButton } from '../parts/control/icon-button.tsx';
import { WrittenAmount } from '../parts/control/written-amount.tsx';
import { DossierChoice } from '../parts/paper/dossier-choice.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { writeOrSay } from '../parts/paper/write-or-say.ts';
import { words } from '../words/words.ts';

interface RowProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
  readonly id: string;
  readonly number: number;
}

/** One result of a plan being drafted: whose result it serves, and what it is measured by. */
export function PlanRowEditor({ of, dossier, id, number }: RowProps) {
  const text = words.value.skp;
  const at = (field: string) => `row/${id}/${field}`;
  const sorts = RESULT_SORTS.map((value) => ({ value, label: text.sorts[value] }));
  const nodes = servable(of.unit, of.year).map((node) => ({ value: node.id, label: node.text }));
  return (
    <Card
      title={text.resultNumber(number)}
      tools={
        <IconButton
          icon="trash-2"
          label={text.remove(text.resultNumber(number))}
          onPress={() => void writeOrSay(of, { [at('gone')]: FLAG_SET }, dossier)}
        />
      }
    >
      <div class="stack">
        <DossierText
          type="area"
          of={of}
          dossier={dossier}
          path={at('result')}
          label={text.fields.result ?? ''}
        />
        <div class="pair">
          <DossierChoice
            of={of}
            dossier={dossier}
            path={at('sort')}
            label={text.fields.sort ?? ''}
            choices={sorts}
          />
          <DossierChoice
            of={of}
            dossier={dossier}
            path={at('serves')}
            label={text.fields.serves ?? ''}
            choices={nodes}
          />
        </div>
        {ASPECTS.map((aspect) => (
          <AspectEditor key={aspect} of={of} dossier={dossier} id={id} aspect={aspect} />
        ))}
      </div>
    </Card>
  );
}

type AspectProps = Omit<RowProps, 'number'> & { readonly aspect: Aspect };

/** An indicator brings its own target; without one the measure is told in words with a range. */
function AspectEditor({ of, dossier, id, aspect }: AspectProps) {
  const text = words.value.skp;
  const at = (field: string) => `row/${id}/${aspect}/${field}`;
  const indicator = textOf(dossier, at('indicator'));
  const isUsed = indicator !== '' || textOf(dossier, at('measure')) !== '';
  const choices = [...(facts.value?.indicators.values() ?? [])]
    .filter(({ owner }) => owner === of.unit)
    .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <details open={isUsed}>
      <summary>{text.aspects[aspect]}</summary>
      <div class="stack">
        <DossierChoice
          of={of}
          dossier={dossier}
          path={at('indicator')}
          label={text.fields.indicator ?? ''}
          choices={choices}
          none={text.ownMeasure}
        />
        {indicator === '' && (
          <>
            <div class="pair">
              <DossierText of={of} dossier={dossier} path={at('measure')} label={text.fields.measure ?? ''} />
              <DossierText of={of} dossier={dossier} path={at('unit')} label={text.fields.unit ?? ''} />
            </div>
            <div class="pair">
              <WrittenAmount of={of} dossier={dossier} path={at('low')} label={text.fields.low ?? ''} />
              <WrittenAmount of={of} dossier={dossier} path={at('high')} label={text.fields.high ?? ''} />
            </div>
            {mayWrite(of, dossier, at('less')) === 'permitted' && (
              <CheckRow
                checked={textOf(dossier, at('less')) === FLAG_SET}
                onChange={(checked) =>
                  void writeOrSay(of, { [at('less')]: checked ? FLAG_SET : '' }, dossier)
                }
              >
                {text.fields.less}
              </CheckRow>
            )}
          </>
        )}
      </div>
    </details>
  );
}
