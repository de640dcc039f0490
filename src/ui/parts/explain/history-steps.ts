import type { Act, Entry, TrailStep } from '../../../domain/entry.ts';
import { words } from '../../words/words.ts';
import { type Actor, actorWords } from '../value/actor-words.ts';
import type { TimelineStep } from './timeline.tsx';

export interface HistoryTools {
  readonly actor: (act: Act) => Actor;
  readonly moment: (at: number) => string;
}

/** One form sends several commands within moments; they are one step to a reader. */
const TOGETHER = 120_000;

const FORM = [
  'realization.set',
  'realization.note',
  'evidence.attach',
  'evidence.detach',
  'submission.submit',
];

const isForm = ({ command }: TrailStep): boolean => FORM.includes(command);

function belongs(step: TrailStep, group: readonly TrailStep[]): boolean {
  const first = group[0];
  if (!first || !isForm(first) || !isForm(step)) return false;
  return first.by === step.by && first.as === step.as && Math.abs(step.at - first.at) < TOGETHER;
}

/** Who did what and when, oldest first; `open` is the step that is waited for. */
export function historySteps(
  { trail }: Pick<Entry, 'trail'>,
  tools: HistoryTools,
  open: { readonly what: string; readonly when: string } | null,
): TimelineStep[] {
  const groups: TrailStep[][] = [];
  for (const step of trail) {
    const last = groups.at(-1);
    if (last && belongs(step, last)) last.push(step);
    else groups.push([step]);
  }
  const steps = groups.map((group, index) => stepOf(group, index, tools));
  return open ? [...steps, { key: 'open', what: open.what, when: open.when, state: 'open' }] : steps;
}

function stepOf(group: readonly TrailStep[], index: number, { actor, moment }: HistoryTools): TimelineStep {
  const { review } = words.value;
  const first = group[0] as TrailStep;
  const names = [...new Set(group.map(({ command }) => stepName(command)))];
  return {
    key: `${first.mut}${index}`,
    what: names.join(review.and),
    who: actorWords(actor(first)),
    when: moment(first.at),
    reason: group.find(({ reason }) => reason)?.reason ?? undefined,
    state: group.some(({ command }) => command === 'submission.return') ? 'stuck' : 'done',
  };
}

function stepName(command: string): string {
  const { steps } = words.value.review;
  return steps[command as keyof typeof steps] ?? command;
}
