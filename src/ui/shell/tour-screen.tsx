import { useEffect, useRef } from 'preact/hooks';
import { role } from '../../app/live/position.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { useQuery } from '../parts/use-query.ts';
import { words } from '../words/words.ts';
import { HelpText } from './help-text.tsx';
import { homeOf } from './home.ts';
import { factsOf } from './places.ts';
import { TOURS } from './tour-steps.ts';

/** `/tur?langkah=2`: the first day of a role in a few steps, in words and links; it needs no network. */
export function TourScreen() {
  const { query, set } = useQuery();
  const step = useRef<HTMLElement>(null);
  const { help, shell } = words.value;
  const as = role.value ?? 'admin';
  const places = TOURS[as];
  const at = Math.min(Math.max(Number(query.langkah) || 1, 1), places.length);
  const place = places[at - 1];
  useEffect(() => step.current?.focus(), [at]);
  if (!place) return null;
  return (
    <Screen title={help.tour.title} subtitle={help.tour.intro}>
      <section ref={step} tabIndex={-1} aria-label={help.tour.step(at, places.length)}>
        <Card title={`${help.tour.step(at, places.length)}: ${shell.nav[place]}`}>
          <div class="stack">
            <HelpText place={place} />
            <div class="cluster">
              {at < places.length && (
                <Button kind="primary" onPress={() => set({ langkah: String(at + 1) })}>
                  {help.tour.next}
                </Button>
              )}
              {at > 1 && (
                <Button icon="arrow-left" onPress={() => set({ langkah: String(at - 1) })}>
                  {help.tour.previous}
                </Button>
              )}
              <ButtonLink href={factsOf(place).href}>{help.tour.go}</ButtonLink>
              <ButtonLink kind="quiet" href={homeOf(as)}>
                {help.tour.end}
              </ButtonLink>
            </div>
          </div>
        </Card>
      </section>
    </Screen>
  );
}
