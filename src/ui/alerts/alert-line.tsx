import { useState } from 'preact/hooks';
import { dismissAlert, readAlert } from '../../app/commands/dismiss-alert.ts';
import type { SeenAlert } from '../../app/live/alerts.ts';
import { Button } from '../parts/control/button.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { announce } from '../parts/frame/announce.ts';
import { words } from '../words/words.ts';
import { alertView } from './alert-view.ts';
import { ReminderDialog } from './reminder-dialog.tsx';

/** One alert with the reason it is told; opened it says whom it concerns and what to do. */
export function AlertLine({ alert, isOpen }: { readonly alert: SeenAlert; readonly isOpen: boolean }) {
  const [reminding, setReminding] = useState(false);
  const text = words.value.alerts;
  const view = alertView(alert);
  const setAside = (): void => {
    // The line goes with the button that had the focus.
    document.getElementById('isi')?.focus();
    announce(text.dismissed);
    void dismissAlert(alert.id);
  };
  return (
    <li class="alert">
      <details open={isOpen} onToggle={({ currentTarget }) => currentTarget.open && void readAlert(alert.id)}>
        <summary class="alert__head">
          <strong class="alert__title">{view.title}</strong>{' '}
          {!alert.isRead && <span class="alert__fresh">{text.fresh}</span>}
          <span class="alert__why">{view.why}</span>
        </summary>
        <div class="stack alert__body">
          <p class="quiet">{text.for(view.who)}</p>
          <p>
            <strong>{view.act}</strong>
          </p>
          <div class="cluster">
            <ButtonLink kind="primary" small href={view.href}>
              {view.link}
            </ButtonLink>
            {view.reminder !== null && (
              <Button small icon="share-2" onPress={() => setReminding(true)}>
                {text.remind}
              </Button>
            )}
            <Button small icon="check" onPress={setAside}>
              {text.dismiss}
            </Button>
          </div>
        </div>
      </details>
      {reminding && view.reminder !== null && (
        <ReminderDialog reminder={view.reminder} onClose={() => setReminding(false)} />
      )}
    </li>
  );
}
