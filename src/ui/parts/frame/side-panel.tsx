import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { words } from '../../words/words.ts';
import { IconButton } from '../control/icon-button.tsx';

interface SidePanelProps {
  readonly title: ComponentChildren;
  /** Esc or the cross; focus then goes back to what had it before the panel opened. */
  readonly onClose: () => void;
  /** Beside the cross: print. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/**
 * Frame of *Jelaskan angka ini*: a non-modal complementary region with a gold edge. Mount it to open it; beside the
 * content on desktop, over it at the right on tablet, as a sheet on phones.
 */
export function SidePanel({ title, onClose, tools, children }: SidePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <aside
      class="side-panel"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="side-panel__head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {tools}
        <IconButton icon="x" label={words.value.parts.close} onPress={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <section class="side-panel__body" aria-labelledby={id} tabIndex={0}>
        {children}
      </section>
    </aside>
  );
}
