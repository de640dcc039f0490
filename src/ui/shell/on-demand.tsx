import type { ComponentType, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Screen } from '../parts/frame/screen.tsx';
import { FaultActions } from '../parts/state/fault-actions.tsx';
import { LoadingLine } from '../parts/state/loading-line.tsx';
import { StateCard } from '../parts/state/state-card.tsx';
import { words } from '../words/words.ts';

/** A screen that is loaded when it is first shown, so that opening the app does not pay for all of them. */
export function onDemand<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => VNode {
  let loaded: ComponentType<P> | null = null;
  return function OnDemand(props: P) {
    const [isThere, setThere] = useState(loaded !== null);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      // Another place of the same screen may have loaded it since this one was drawn.
      if (loaded) return setThere(true);
      load().then(
        (component) => {
          loaded = component;
          setThere(true);
        },
        () => setFailed(true),
      );
    }, []);
    if (failed) return <NotLoaded />;
    if (!loaded || !isThere) return <Waiting />;
    const Loaded = loaded;
    return <Loaded {...props} />;
  };
}

function Waiting() {
  return (
    <Screen title={words.value.shell.appName}>
      <LoadingLine awaits="program" />
    </Screen>
  );
}

// A replaced build may have taken the file along; what was typed is in the store, so a reload costs nothing.
function NotLoaded() {
  const { crashed, crashedBody } = words.value.signIn;
  return (
    <Screen title={words.value.shell.appName}>
      <StateCard
        icon="octagon-x"
        tone="warn"
        words={{ title: crashed, body: crashedBody }}
        actions={<FaultActions />}
      />
    </Screen>
  );
}
