import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { unreadAlerts } from '../../app/live/alerts.ts';
import { IconButton } from '../parts/control/icon-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { words } from '../words/words.ts';
import { openHelp } from './help-dialog.tsx';
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
        class="icon-button find-button"
        href={FIND}
        aria-label={words.value.finding.title}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <Icon name="search" size={24} />
      </a>
      <Bell />
      <IconButton icon="circle-question-mark" label={words.value.help.open} onPress={openHelp} />
      <OutboxBadge />
    </>
  );
}

/** Alerts nobody has looked at yet; a phone counts them at its menu. */
function Bell() {
  const count = unreadAlerts.value;
  const { title, unread } = words.value.alerts;
  return (
    <a class="icon-button bell" href="/peringatan" aria-label={count > 0 ? unread(count) : title}>
      <Icon name="bell" size={24} />
      {count > 0 && (
        <span class="nav-link__count" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </a>
  );
}
