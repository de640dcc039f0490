import type { ComponentChildren } from 'preact';
import { mayWrite } from '../../app/live/dossiers.ts';
import { officials } from '../../app/live/people.ts';
import { type Dossier, type DossierKey, textOf } from '../../domain/dossier/dossier.ts';
import type { Position } from '../../domain/person.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { DossierChoice } from '../parts/paper/dossier-choice.tsx';
import { DossierText } from '../parts/paper/dossier-text.tsx';
import { writeOrSay } from '../parts/paper/write-or-say.ts';
import { officialText } from '../parts/value/office.ts';
import { caseField } from '../words/case-words.ts';
import { words } from '../words/words.ts';

export interface CaseProps {
  readonly of: DossierKey;
  readonly dossier: Dossier;
}

/** A part of a case, shown once something is written in it or the reader may write in it. */
export function CaseCard({
  of,
  dossier,
  title,
  paths,
  children,
}: CaseProps & {
  readonly title: string;
  readonly paths: readonly string[];
  readonly children: ComponentChildren;
}) {
  const isThere = paths.some(
    (path) => textOf(dossier, path) !== '' || mayWrite(of, dossier, path) === 'permitted',
  );
  return isThere ? (
    <Card title={title}>
      <div class="stack">{children}</div>
    </Card>
  ) : null;
}

interface FieldProps extends CaseProps {
  readonly path: string;
}

export const CaseText = ({ type, ...props }: FieldProps & { readonly type?: 'date' | 'area' }) => (
  <DossierText {...props} label={caseField(props.path)} type={type ?? 'text'} maxLength={type ? 4000 : 200} />
);

/** Takes a row of a table away; `gone` is the path of its flag. */
export const RemoveRow = ({ of, dossier, gone }: CaseProps & { readonly gone: string }) => (
  <div>
    <Button kind="quiet" small icon="trash-2" onPress={() => void writeOrSay(of, { [gone]: 'yes' }, dossier)}>
      {words.value.cases.remove}
    </Button>
  </div>
);

const last = (path: string): string => path.split('/').at(-1) ?? '';

/** A field with the words of its choices from the dictionary. */
export const CaseChoice = (props: FieldProps) => {
  const { cases } = words.value;
  const choices = Object.entries<string>(cases.choices[last(props.path)] ?? {});
  return (
    <DossierChoice
      {...props}
      label={caseField(props.path)}
      choices={choices.map(([value, label]) => ({ value, label }))}
    />
  );
};

export const OfficialChoice = (props: FieldProps & { readonly officials: readonly Position[] }) => {
  // Whoever is named already stays in the list, even when he or she would not be proposed any more.
  const named = textOf(props.dossier, props.path);
  const ids = new Set([...props.officials.map(({ id }) => id), ...(named === '' ? [] : [named])]);
  return (
    <DossierChoice
      {...props}
      label={caseField(props.path)}
      choices={[...ids]
        .map((value) => ({ value, label: officialText(value) }))
        .sort((a, b) => a.label.localeCompare(b.label))}
    />
  );
};

/** Everybody who could examine somebody: officials of the unit and of units above, supervision and personnel. */
export const examinersFor = (unit: string, subject: string): readonly Position[] =>
  officials.value
    .filter((one) => one.person !== subject)
    .filter((one) => one.unit === unit || ['evaluator', 'personnel', 'head'].includes(one.role));
