import { useEffect, useMemo } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { sendTogether, setting, stepping, withTexts } from '../../app/commands/write-dossier.ts';
import { dossierAt, mayWrite } from '../../app/live/dossiers.ts';
import { facts } from '../../app/live/facts.ts';
import { effectOf } from '../../app/live/improvement.ts';
import { unitName } from '../../app/live/names.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import { stateAfter } from '../../domain/dossier/kind.ts';
import { DECISIONS, improvement } from '../../domain/dossier/kinds/improvement.ts';
import type { Effect } from '../../domain/improvement/effect.ts';
import { Card } from '../parts/card.tsx';
import { permittedSteps } from '../parts/control/step-buttons.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { DossierFiles } from '../parts/paper/dossier-files.tsx';
import { FieldConflicts } from '../parts/paper/field-conflicts.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { words } from '../words/words.ts';
import { DoneFields, PlanFields } from './cycle-fields.tsx';
import { EffectCard } from './effect-card.tsx';
import { fieldWord } from './field-word.ts';
import { RecordSteps } from './record-steps.tsx';

/** `/perbaikan/:unit/:year/:name`: one cycle of plan, do, check and act. */
export function CycleScreen() {
  const { params } = useRoute();
  const { unit = '', year = '', name = '' } = params;
  const key = useMemo(
    (): DossierKey => ({ kind: improvement.name, unit, year: Number(year), name }),
    [unit, year, name],
  );
  const live = useMemo(() => dossierAt(() => key), [key]);
  const asked = useMemo(() => effectOf(() => live.value?.dossier ?? null), [live]);
  useEffect(() => asked.stop, [asked]);
  const dossier = live.value?.dossier ?? null;
  const known = facts.value;
  const effect = asked.answer.value.value;
  const text = words.value.improvement;
  const state = dossier?.status.value.state ?? 'planned';
  const hasSteps = dossier !== null && permittedSteps(key, dossier, improvement).length > 0;
  return (
    <Screen
      title={(dossier && textOf(dossier, 'title')) || text.cycles.untitled}
      subtitle={`${unitName(unit)} · ${text.states[state] ?? state}`}
      back="/perbaikan"
      crumbs={[{ label: text.title, href: '/perbaikan' }, { label: text.states[state] ?? state }]}
      actions={hasSteps ? <Steps of={key} dossier={dossier} effect={effect} /> : undefined}
    >
      <StandingNotices />
      {known === null ? (
        <LoadingLine />
      ) : (
        <div class="columns columns--aside">
          <div class="stack stack--wide">
            <Standing of={key} dossier={dossier} />
            {dossier && <FieldConflicts of={key} dossier={dossier} labelOf={fieldWord} />}
            <Card title={`1 · ${text.cycle.plan}`}>
              <PlanFields of={key} dossier={dossier} />
            </Card>
            {state !== 'planned' && (
              <Card title={`2 · ${text.cycle.do}`}>
                <DoneFields of={key} dossier={dossier} />
              </Card>
            )}
          </div>
          <div class="stack stack--wide">
            <EffectCard dossier={dossier} effect={effect} />
            <DossierFiles
              of={key}
              id={known.world.dossierId(key)}
              dossier={dossier}
              none={text.cycle.files}
            />
          </div>
        </div>
      )}
    </Screen>
  );
}

interface PartProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
}

/** What may be done here, and what was decided, in a sentence. */
function Standing({ of, dossier }: PartProps) {
  const { cycle: text, states } = words.value.improvement;
  const status = dossier?.status.value;
  if (status && (DECISIONS as readonly string[]).includes(status.state))
    return (
      <Notice tone="done" title={text.decision(states[status.state] ?? status.state)}>
        {text.reason(status.reason ?? '')}
      </Notice>
    );
  if (mayWrite(of, dossier, 'title') === 'permitted') return <p class="small quiet">{text.saved}</p>;
  if (mayWrite(of, dossier, 'done') === 'permitted')
    return <p class="small quiet">{`${text.closed} ${text.decideFirst}`}</p>;
  return <Notice tone="info">{text.readOnly}</Notice>;
}

interface StepsProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
  readonly effect: Effect | null;
}

/** A decision keeps what the data said when it was taken; both are written, or neither. */
function Steps({ of, dossier, effect }: StepsProps) {
  const take = (step: string, seen: string | null, reason: string) => {
    const rule = improvement.steps[step];
    const known = facts.peek();
    const to = rule ? stateAfter(rule, dossier, { by: known?.person ?? '', seen }) : '';
    const world = known?.world;
    if (!effect || !world || !(DECISIONS as readonly string[]).includes(to))
      return sendTogether([stepping(of, step, seen, reason)]);
    const said = saidBy(effect);
    const bound = world.dossierHash(withTexts(dossier, said));
    return sendTogether([setting(of, said, dossier), stepping(of, step, bound, reason)]);
  };
  return <RecordSteps of={of} dossier={dossier} kind={improvement} take={take} />;
}

const saidBy = ({ verdict, before, after, change }: Effect): Readonly<Record<string, string>> => ({
  'seen/verdict': verdict,
  'seen/before': String(before),
  'seen/after': String(after),
  'seen/change': change.display ?? '',
});
