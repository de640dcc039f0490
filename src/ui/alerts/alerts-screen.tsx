import { useState } from 'preact/hooks';
import { alerts, type SeenAlert } from '../../app/live/alerts.ts';
import { facts } from '../../app/live/facts.ts';
import { ALERT_KINDS, type AlertKind } from '../../domain/alerts/alert.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { LoadingLine } from '../parts/loading-line.tsx';
import { Screen } from '../parts/screen.tsx';
import { SectionHeading } from '../parts/section-heading.tsx';
import { StandingNotices } from '../parts/standing-notices.tsx';
import { words } from '../words/words.ts';
import { AlertLine } from './alert-line.tsx';

/** `/peringatan`: what needs the position at work, by rule, with the reason and the way to act. */
export function AlertsScreen() {
  const text = words.value.alerts;
  const told = alerts.value;
  return (
    <Screen title={text.title} subtitle={text.subtitle}>
      <StandingNotices />
      {facts.value === null ? (
        <LoadingLine />
      ) : told.length === 0 ? (
        <EmptyState>{text.none}</EmptyState>
      ) : (
        <div class="stack">
          {ALERT_KINDS.map((kind) => (
            <AlertGroup key={kind} kind={kind} alerts={told.filter((one) => one.kind === kind)} />
          ))}
        </div>
      )}
    </Screen>
  );
}

/** A head may have a hundred of one kind; the oldest come first. */
const SHOWN = 8;

function AlertGroup({ kind, alerts }: { readonly kind: AlertKind; readonly alerts: readonly SeenAlert[] }) {
  const [whole, setWhole] = useState(false);
  const { kinds, more } = words.value.alerts;
  if (alerts.length === 0) return null;
  const shown = whole ? alerts : alerts.slice(0, SHOWN);
  return (
    <section class="stack" aria-labelledby={kind}>
      <SectionHeading id={kind} count={alerts.length}>
        {kinds[kind].group}
      </SectionHeading>
      <ul class="row-list">
        {shown.map((alert) => (
          <AlertLine key={alert.id} alert={alert} />
        ))}
      </ul>
      {shown.length < alerts.length && (
        <Button small kind="quiet" onPress={() => setWhole(true)}>
          {more(alerts.length - shown.length)}
        </Button>
      )}
    </section>
  );
}
