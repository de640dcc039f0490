import { Component, type ComponentChildren } from 'preact';
import { FaultActions } from '../parts/state/fault-actions.tsx';
import { StateCard } from '../parts/state/state-card.tsx';
import { words } from '../words/words.ts';

interface CrashGuardProps {
  readonly children: ComponentChildren;
}

/** The last net: a fault in drawing never leaves a white page, and says that nothing typed is lost. */
export class CrashGuard extends Component<CrashGuardProps, { readonly fault: unknown }> {
  override state = { fault: null as unknown };

  static override getDerivedStateFromError(fault: unknown): { fault: unknown } {
    return { fault };
  }

  override componentDidCatch(fault: unknown): void {
    console.error(fault);
  }

  override render() {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    const { crashed, crashedBody } = words.value.signIn;
    return (
      <main id="isi" class="main">
        <StateCard
          icon="octagon-x"
          tone="error"
          words={{ title: crashed, body: crashedBody }}
          actions={<FaultActions />}
          fine={fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)}
        />
      </main>
    );
  }
}
