import { mayWrite } from '../../app/live/dossiers.ts';
import { unitShortName } from '../../app/live/names.ts';
import { LKE_PACK } from '../../domain/dossier/kinds/lke.ts';
import { subComponentsOf } from '../../domain/sakip/evaluation-pack.ts';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { words } from '../words/words.ts';
import type { LkeSheet } from './lke-model.ts';

interface BeginningProps {
  readonly sheet: LkeSheet;
  readonly hrefOf: (subComponent: string) => string;
}

/** Of a worksheet nobody has touched: what to do first, or who is to do it. */
export function Beginning({ sheet, hrefOf }: BeginningProps) {
  const { begin } = words.value.lke;
  const [first] = subComponentsOf(LKE_PACK);
  const criterion = first?.criteria[0]?.id;
  if (!first || mayWrite(sheet.key, null, `answer/${criterion}/self`) !== 'permitted')
    return (
      <Notice tone="info" title={begin.title}>
        {begin.reader(unitShortName(sheet.key.unit))}
      </Notice>
    );
  return (
    <Notice
      tone="info"
      title={begin.title}
      actions={
        <ButtonLink href={hrefOf(first.id)} kind="primary">
          {begin.open(first.id)}
        </ButtonLink>
      }
    >
      {begin.author(first.id)}
    </Notice>
  );
}
