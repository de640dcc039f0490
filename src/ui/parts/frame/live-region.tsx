import { useEffect } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { announcement } from './announce.ts';

const SHOWN_FOR = 6000;

/** The one polite live region; must exist before it is filled or screen readers stay silent. */
export function LiveRegion() {
  const said = announcement.value;
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => {
      if (announcement.peek() === said) announcement.value = null;
    }, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div class="toast-place" role="status" aria-live="polite">
      {said && (
        <p class={`toast toast--${said.tone}`}>
          <Icon name={said.tone === 'done' ? 'circle-check' : 'circle-alert'} />
          {said.text}
        </p>
      )}
    </div>
  );
}
