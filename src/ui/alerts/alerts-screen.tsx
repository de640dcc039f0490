import { useState } from 'preact/hooks';
import { alerts, type SeenAlert } from '../../app/live/alerts.ts';
import { facts } from '../../app/live/facts.ts';
import { ALERT_KINDS, type AlertKind } from '../../domain/alerts/alert.ts';
import { Button } from '../parts/control/button.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { SectionHeading } from '../parts/section-heading.tsx';
import { EmptyState } from '../parts/state/empty-state.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { useQuery } from '../parts/use-query.ts';
import { words } from '../words/words.ts';
import { AlertLine } from './alert-line.tsx';
import { NoticeCard } from './notice-card.tsx';

/** `/peringatan`: what needs the position at work, by rule, with the reason and the way to act. */
export function AlertsScreen() {
  const text = words.value.alerts;
  const told = alerts.value;
  const asked = useQuery().query.buka ?? null;
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
            <AlertGroup
              key={kind}
              kind={kind}
              alerts={told.filter((one) => one.kind === kind)}
              asked={asked}
            />
          ))}
        </div>
      )}
      <NoticeCard />
    </Screen>
  );
}

/** A head may have a hundred of one kind; the oldest come first. */
const SHOWN = 8;

interface AlertGroupProps {
  readonly kind: AlertKind;
  readonly alerts: readonly SeenAlert[];
  /** The one a message led to. */
  readonly asked: string | null;
}

function AlertGroup({ kind, alerts, asked }: AlertGroupProps) {
  const [isWhole, setWhole] = useState(false);
  const { kinds, more } = words.value.alerts;
  if (alerts.length === 0) return null;
  const whole = isWhole || alerts.findIndex(({ id }) => id === asked) >= SHOWN;
  const shown = whole ? alerts : alerts.slice(0, SHOWN);
  return (
    <section class="stack" aria-labelledby={kind}>
      <SectionHeading id={kind} count={alerts.length}>
        {kinds[kind].group}
      </SectionHeading>
      <ul class="row-list">
        {shown.map((alert) => (
          <AlertLine key={alert.id} alert={alert} isOpen={alert.id === asked} />
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
