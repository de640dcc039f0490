import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../parts/control/button.tsx';
import { TextArea } from '../parts/control/text-area.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { words } from '../words/words.ts';
import { ConflictCard } from './conflict-card.tsx';
import { type ConflictChoice, type ConflictView, HEAD, THIRD } from './conflict-model.ts';
import { type ThirdReading, ThirdValue } from './third-value.tsx';

export interface ConflictPageProps {
  readonly view: ConflictView;
  readonly choice: ConflictChoice;
  readonly onChoice: (choice: ConflictChoice) => void;
  readonly third: ThirdReading;
  /** A value arrived after the choice was begun; it was cleared. */
  readonly cleared: boolean;
  /** The button was pressed with something missing. */
  readonly tried: boolean;
  readonly busy: boolean;
  readonly onUse: () => void;
}

/** `/dua-nilai/:id`: both values equally large, a mandatory reason, nothing chosen beforehand. */
export function ConflictPage(props: ConflictPageProps) {
  const { view, choice, cleared, busy, onUse } = props;
  const { conflict } = words.value;
  return (
    <Screen
      title={view.title}
      subtitle={view.subtitle}
      back="/setujui"
      actions={
        view.mayResolve ? (
          <Actions {...props}>
            <Button kind="primary" full icon="check" busy={busy} onPress={onUse}>
              {useWords(view, choice)}
            </Button>
          </Actions>
        ) : undefined
      }
    >
      <Intro view={view} />
      {cleared && <Notice tone="warn">{conflict.changed}</Notice>}
      {!view.mayResolve && <Notice tone="neutral" icon="info" title={conflict.readOnly} />}
      <Rivals {...props} />
      {view.facet === 'value' && (
        <p class="rivals__foot">
          <Icon name="info" size={18} /> {conflict.sameFormula(view.formula)}{' '}
          {view.alsoNote && conflict.bothFacets}
        </p>
      )}
    </Screen>
  );
}

function Intro({ view }: Pick<ConflictPageProps, 'view'>) {
  const [before, bound, after] = view.intro;
  return (
    <Notice tone="info" icon="git-compare-arrows">
      {before}
      <strong>{bound}</strong>
      {after}
    </Notice>
  );
}

function Rivals(props: ConflictPageProps) {
  const { view, choice, onChoice } = props;
  const { conflict } = words.value;
  const name = useId();
  const choose = (chosen: string) => onChoice({ ...choice, chosen, closes: view.closes });
  return (
    <fieldset class="rivals">
      <legend class="visually-hidden">{view.facet === 'note' ? conflict.legendNote : conflict.legend}</legend>
      <div class="rivals__cards">
        {view.options.map((option) => (
          <ConflictCard
            key={option.key}
            view={view}
            option={option}
            name={name}
            chosen={choice.chosen === option.key}
            onChoose={() => choose(option.key)}
          />
        ))}
      </div>
      {view.mayWriteThird && view.mayResolve && (
        <ThirdValue {...props} name={name} onChoose={() => choose(THIRD)} />
      )}
    </fieldset>
  );
}

function Actions({
  view,
  choice,
  onChoice,
  tried,
  children,
}: ConflictPageProps & { readonly children: ComponentChildren }) {
  const { conflict } = words.value;
  const chosen = chosenName(view, choice);
  const chooseFirst = view.facet === 'note' ? conflict.chooseNoteFirst : conflict.chooseFirst;
  const missing = choice.reason.trim() === '' ? conflict.reasonMissing : null;
  const problem = choice.chosen === null ? chooseFirst : missing;
  return (
    <>
      <div class="conflict-reason">
        <TextArea
          label={chosen ? conflict.reasonFor(chosen) : conflict.reason}
          labelNote={conflict.reasonNote}
          required
          rows={1}
          maxLength={2000}
          value={choice.reason}
          onInput={(reason) => onChoice({ ...choice, reason })}
          remark={tried && problem ? { tone: 'problem', text: problem } : null}
        />
      </div>
      {children}
    </>
  );
}

/** `nilai B`; null while nothing is chosen. */
function chosenName(view: ConflictView, choice: ConflictChoice): string | null {
  const { conflict } = words.value;
  if (choice.chosen === THIRD) return view.facet === 'note' ? conflict.thirdNoteName : conflict.thirdName;
  const option = view.options.find(({ key }) => key === choice.chosen);
  if (!option) return null;
  return view.facet === 'note' ? conflict.noteChoiceName(option.letter) : conflict.choiceName(option.letter);
}

function useWords(view: ConflictView, choice: ConflictChoice): string {
  const { conflict } = words.value;
  const name = chosenName(view, choice);
  if (name === null) return view.facet === 'note' ? conflict.useNoNote : conflict.useNothing;
  if (!view.isLate) return conflict.use(name);
  return choice.chosen === HEAD ? conflict.keepApproved : conflict.accept;
}
