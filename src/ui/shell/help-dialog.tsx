import { signal } from '@preact/signals';
import { useLocation } from 'preact-iso';
import { role } from '../../app/live/position.ts';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { Dialog } from '../parts/frame/dialog.tsx';
import { words } from '../words/words.ts';
import { HelpText } from './help-text.tsx';
import { isAt, PLACES, type Place, placesOf } from './places.ts';

const open = signal(false);

export const openHelp = (): void => {
  open.value = true;
};

const close = (): void => {
  open.value = false;
};

/** Help for the page one is on; the header opens it. */
export function HelpDialog() {
  const { path } = useLocation();
  const { help, shell } = words.value;
  const place = placeAt(path);
  return (
    <Dialog
      open={open.value}
      title={place ? `${help.title}: ${shell.nav[place]}` : help.title}
      onClose={close}
      actions={
        <span onClickCapture={close}>
          <ButtonLink href="/tur">{help.tour.again}</ButtonLink>
        </span>
      }
    >
      <HelpText place={place} />
    </Dialog>
  );
}

/** Two places may share an address; that of the role counts. */
function placeAt(path: string): Place | null {
  const all = [...placesOf(role.value), ...(Object.keys(PLACES) as Place[])];
  return all.find((place) => isAt(place, path)) ?? null;
}
