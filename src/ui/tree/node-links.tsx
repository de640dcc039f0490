import { useState } from 'preact/hooks';
import { now } from '../../app/clock.ts';
import { takeStep, writeAndStep } from '../../app/commands/write-dossier.ts';
import { newId } from '../../app/ids.ts';
import { refusedLinks } from '../../app/live/cross-links.ts';
import { mayStep, mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { unitName, unitShortName } from '../../app/live/names.ts';
import { position } from '../../app/live/position.ts';
import type { DossierKey } from '../../domain/dossier/dossier.ts';
import { crossLink } from '../../domain/dossier/kinds/cross-link.ts';
import type { CrossLink } from '../../domain/plan/cross-links.ts';
import type { PlanNode } from '../../domain/strategy.ts';
import { Button } from '../parts/control/button.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextArea } from '../parts/control/text-area.tsx';
import { announce } from '../parts/frame/announce.ts';
import { ListRow } from '../parts/list-row.tsx';
import { ReasonDialog } from '../parts/paper/reason-dialog.tsx';
import { useKeptFields } from '../parts/paper/use-kept-fields.ts';
import { RowList } from '../parts/row-list.tsx';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';

interface NodeLinksProps {
  readonly node: PlanNode;
  readonly links: readonly CrossLink[];
}

/** What other units do for a node, and the invitation of one more. */
export function NodeLinks({ node, links }: NodeLinksProps) {
  const say = words.value.tree.link;
  const [leaving, setLeaving] = useState<CrossLink | null>(null);
  const withdraw = async (reason: string) => {
    if (!leaving) return false;
    setLeaving(null);
    const sent = await takeStep(leaving.dossier, 'withdraw', null, reason);
    if (!sent.ok) announce(sendSentence(sent.problem), 'problem');
    return sent.ok;
  };
  return (
    <section class="stack" aria-label={say.title}>
      <h3>{say.title}</h3>
      {links.length === 0 && !refusedLinks.value.has(node.id) && <p class="quiet">{say.none}</p>}
      {links.length > 0 && (
        <RowList label={say.title}>
          {links.map((link) => (
            <ListRow
              key={link.id}
              title={unitShortName(link.to)}
              detail={link.contribution}
              remark={link.isAccepted ? say.accepted : say.asked}
              tools={
                mayStep(link.dossier, link.dossier, 'withdraw') === 'permitted' ? (
                  <Button small kind="quiet" onPress={() => setLeaving(link)}>
                    {say.withdraw}
                  </Button>
                ) : undefined
              }
            />
          ))}
        </RowList>
      )}
      <Refused node={node} />
      <Invitation node={node} />
      <ReasonDialog
        of={`withdraw:${leaving?.id}`}
        open={leaving !== null}
        title={say.withdraw}
        confirm={say.withdraw}
        onClose={() => setLeaving(null)}
        onSend={withdraw}
      />
    </section>
  );
}

function Refused({ node }: { readonly node: PlanNode }) {
  const say = words.value.tree.link;
  const refused = refusedLinks.value.get(node.id) ?? [];
  if (refused.length === 0) return null;
  return (
    <RowList label={say.refusedTitle}>
      {refused.map(({ id, to, contribution, reason }) => (
        <ListRow key={id} title={unitShortName(to)} detail={contribution}>
          <span class="warn-text">{say.refused(reason)}</span>
        </ListRow>
      ))}
    </RowList>
  );
}

function Invitation({ node }: { readonly node: PlanNode }) {
  const say = words.value.tree.link;
  const { fields: written, put, sent: wasSent } = useKeptFields(`invite:${node.id}`);
  const { to = '', contribution = '' } = written;
  const [problem, setProblem] = useState<string | null>(null);
  const unit = position.value?.unit ?? '';
  if (mayWrite(linkKey(unit, 'x'), null, 'to') !== 'permitted') return null;
  const units = [...(facts.value?.units.values() ?? [])].filter(
    (one) => one.code !== unit && one.code !== node.owner,
  );
  const ask = async () => {
    if (to === '' || contribution.trim() === '') return setProblem(say.missing);
    const fields = { from: node.id, to, contribution: contribution.trim() };
    const sent = await writeAndStep(linkKey(unit, newId(now())), fields, null, 'ask');
    if (!sent.ok) return setProblem(sendSentence(sent.problem));
    setProblem(null);
    wasSent(written);
    announce(say.sent);
  };
  return (
    <>
      <SelectField
        label={say.to}
        value={to}
        choices={[
          { value: '', label: say.choose },
          ...units.map(({ code }) => ({ value: code, label: unitName(code) })),
        ]}
        onChange={(unit) => put('to', unit)}
      />
      <TextArea
        label={say.contribution}
        rows={2}
        value={contribution}
        onInput={(text) => put('contribution', text)}
      />
      <ProblemNotice problem={problem} />
      <Button icon="split" onPress={() => void ask()}>
        {say.ask}
      </Button>
    </>
  );
}

const linkKey = (unit: string, name: string): DossierKey => ({ kind: crossLink.name, unit, year: 0, name });
