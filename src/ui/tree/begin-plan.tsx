import { writeFields } from '../../app/commands/write-dossier.ts';
import { planNames, planTree } from '../../app/live/plan-tree.ts';
import { draftedAddition } from '../../domain/plan/edits.ts';
import { planName } from '../../domain/plan/plan-years.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { TextArea } from '../parts/control/text-area.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { announce } from '../parts/frame/announce.ts';
import { useKeptFields } from '../parts/paper/use-kept-fields.ts';
import { useQuery } from '../parts/use-query.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';
import { newId } from './tree-edit.ts';

const YEAR = /^20\d\d$/;

/** A plan that nothing stands in yet, from its vision on: what hangs below is added in the tree. */
export function BeginPlan() {
  const say = words.value.tree.begin;
  const { set } = useQuery();
  const kept = useKeptFields('plan:begin', (field) => (field === 'kind' ? 'RPJMD' : ''));
  const { kind = 'RPJMD', from = '', to = '', vision = '' } = kept.fields;
  const put = (field: string) => (text: string) => kept.put(field, text);
  const hasYears = YEAR.test(from) && YEAR.test(to) && from <= to;
  const name = planName(kind, { from: Number(from), to: Number(to) });
  const isKnown = hasYears && planNames.value.includes(name);
  const begin = async (): Promise<void> => {
    // Its key has the next number: a draft of the same name may have been withdrawn.
    const key = planTree(name).peek()?.key;
    if (!key) return;
    const id = newId();
    const node = { id, level: 'vision', parent: null, text: vision.trim(), owner: key.unit } as const;
    const sent = await writeFields(key, { ...draftedAddition(node), [`node/${id}/code`]: 'V' }, null);
    if (!sent.ok) return announce(sendSentence(sent.problem), 'problem');
    announce(say.begun);
    kept.sent(kept.fields);
    set({ rencana: name, simpul: id, baru: null });
  };
  const wrongYears = from !== '' && to !== '' && !hasYears;
  return (
    <Card title={say.title}>
      <div class="stack">
        <p>{say.how}</p>
        <div class="tree-tools">
          <TextField label={say.kind} value={kind} onInput={put('kind')} maxLength={40} />
          <TextField label={say.from} value={from} onInput={put('from')} maxLength={4} />
          <TextField
            label={say.to}
            value={to}
            onInput={put('to')}
            maxLength={4}
            remark={
              wrongYears
                ? { tone: 'problem', text: say.badYears }
                : isKnown
                  ? { tone: 'problem', text: say.known(name) }
                  : null
            }
          />
        </div>
        <TextArea label={say.vision} value={vision} rows={3} onInput={put('vision')} />
        <div class="cluster">
          <Button
            kind="primary"
            disabled={!hasYears || isKnown || kind.trim() === '' || vision.trim() === ''}
            onPress={() => void begin()}
          >
            {say.begin}
          </Button>
        </div>
      </div>
    </Card>
  );
}
