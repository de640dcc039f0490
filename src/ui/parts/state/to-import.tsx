import { mayImport } from '../../../app/live/may-import.ts';
import { words } from '../../words/words.ts';
import { ButtonLink } from '../control/button-link.tsx';

/** The way on from an empty page, for whoever brings workbooks in; nothing for anybody else. */
export const ToImport = () =>
  mayImport() ? (
    <ButtonLink href="/impor" kind="primary" icon="table">
      {words.value.imports.open}
    </ButtonLink>
  ) : null;
