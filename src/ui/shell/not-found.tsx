import { ButtonLink } from '../parts/button-link.tsx';
import { Screen } from '../parts/screen.tsx';
import { StateCard } from '../parts/state-card.tsx';
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
