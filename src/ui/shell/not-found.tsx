import { ButtonLink } from '../parts/control/button-link.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { StateCard } from '../parts/state/state-card.tsx';
import { words } from '../words/words.ts';

export function NotFound() {
  const { notFound, notFoundBody, home } = words.value.signIn;
  return (
    <Screen title={notFound}>
      <StateCard
        icon="signpost"
        tone="neutral"
        words={{ title: notFound, body: notFoundBody }}
        actions={<ButtonLink href="/">{home}</ButtonLink>}
      />
    </Screen>
  );
}
