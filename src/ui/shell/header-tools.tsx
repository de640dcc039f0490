import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Icon } from '../parts/icon.tsx';
import { words } from '../words/words.ts';
import { OutboxBadge } from './outbox-badge.tsx';

const FIND = '/cari';

/** What every page header ends with: the search, on `Ctrl K` or `⌘ K` too, and where the person's work is. */
export function HeaderTools() {
  const { route } = useLocation();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      route(FIND);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [route]);
  return (
    <>
      <a
        class="icon-button"
        href={FIND}
        aria-label={words.value.finding.title}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <Icon name="search" size={24} />
      </a>
      <OutboxBadge />
    </>
  );
}
