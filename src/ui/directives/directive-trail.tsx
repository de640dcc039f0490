import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { actor } from '../../app/live/names.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { Card } from '../parts/card.tsx';
import { Timeline } from '../parts/explain/timeline.tsx';
import { actorWords } from '../parts/value/actor-words.ts';
import { recentText } from '../words/date.ts';
import { words } from '../words/words.ts';

const STEP = 'dossier.step:';
const BACK: readonly string[] = ['send-back', 'withdraw'];

/** Who gave, answered, accepted or sent it back, and when. */
export function DirectiveTrail({ dossier }: { readonly dossier: Dossier }) {
  const text = words.value.directives;
  const zone = facts.value?.timeZone ?? 'Asia/Makassar';
  const steps = dossier.trail
    .filter(({ command }) => command.startsWith(STEP))
    .map((line) => ({ ...line, step: line.command.slice(STEP.length) }));
  return (
    <Card title={text.history}>
      <Timeline
        steps={steps.map(({ mut, step, reason, at, ...act }) => ({
          key: mut,
          what: text.did[step] ?? step,
          who: actorWords(actor(act)),
          when: recentText(at, present.value, zone),
          reason,
          state: BACK.includes(step) ? 'stuck' : 'done',
        }))}
      />
    </Card>
  );
}
