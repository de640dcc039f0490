import type { ComponentChildren } from 'preact';
import { now } from '../../../app/clock.ts';
import { newId } from '../../../app/ids.ts';
import { mayWrite } from '../../../app/live/dossiers.ts';
import { type Dossier, type DossierKey, rowIds } from '../../../domain/dossier/dossier.ts';
import { FLAG_DENIED, FLAG_SET } from '../../../domain/dossier/shape.ts';
import { words } from '../../words/words.ts';
import { Button } from '../control/button.tsx';
import { IconButton } from '../control/icon-button.tsx';
import { SectionHeading } from '../section-heading.tsx';
import { writeOrSay } from './write-or-say.ts';

interface RecordRowsProps {
  readonly of: DossierKey;
  readonly dossier: Dossier | null;
  /** First part of the fields of a row. */
  readonly family: string;
  readonly nameOf: (number: number) => string;
  readonly add: string;
  readonly children: (id: string) => ComponentChildren;
}

/** Rows of a record, each with its own fields; a row that is taken away can come back. */
export function RecordRows({ of, dossier, family, nameOf, add, children }: RecordRowsProps) {
  const rows = dossier ? rowIds(dossier, family) : [];
  const may = mayWrite(of, dossier, `${family}/x/gone`) === 'permitted';
  const write = (id: string, text: string) =>
    void writeOrSay(of, { [`${family}/${id}/gone`]: text }, dossier);
  return (
    <>
      {rows.map((id, i) => (
        <section key={id} class="stack">
          <div class="spread">
            <SectionHeading>{nameOf(i + 1)}</SectionHeading>
            {may && (
              <IconButton
                icon="trash-2"
                label={words.value.improvement.register.remove(nameOf(i + 1))}
                onPress={() => write(id, FLAG_SET)}
              />
            )}
          </div>
          {children(id)}
        </section>
      ))}
      {may && (
        <div class="cluster">
          <Button icon="plus" onPress={() => write(newId(now()), FLAG_DENIED)}>
            {add}
          </Button>
        </div>
      )}
    </>
  );
}
