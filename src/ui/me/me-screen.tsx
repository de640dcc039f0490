import { useContext } from 'preact/hooks';
import { BUILD } from '../../app/build.ts';
import { present } from '../../app/live/clock-tick.ts';
import { facts } from '../../app/live/facts.ts';
import { myTasks } from '../../app/live/my-tasks.ts';
import { connection } from '../../app/live/sync-status.ts';
import { keepPush } from '../../app/notices.ts';
import { opened } from '../../app/opened.ts';
import { lock } from '../../app/session.ts';
import { storageState } from '../../app/storage-state.ts';
import { installUpdate, updateOffered } from '../../app/update.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { ButtonLink } from '../parts/control/button-link.tsx';
import { LanguageToggle } from '../parts/control/language-toggle.tsx';
import { ThemeToggle } from '../parts/control/theme-toggle.tsx';
import { Screen } from '../parts/frame/screen.tsx';
import { ShellSlots } from '../parts/frame/shell-slots.ts';
import { StandingNotices } from '../parts/frame/standing-notices.tsx';
import { IconTile } from '../parts/icon-tile.tsx';
import { ListRow } from '../parts/list-row.tsx';
import { RowList } from '../parts/row-list.tsx';
import { lookNow } from '../parts/state/look-now.ts';
import { Notice } from '../parts/state/notice.tsx';
import { RepairLink } from '../parts/state/repair-link.tsx';
import { recentText } from '../words/date.ts';
import { sizeText } from '../words/number.ts';
import { words } from '../words/words.ts';
import { ChangeSecrets } from './change-secrets.tsx';
import { DelegationCard } from './delegation-card.tsx';
import { DevicesCard } from './devices-card.tsx';
import { PositionChoice } from './position-choice.tsx';
import { ReadingsCard } from './readings-card.tsx';
import { SessionRenewal } from './session-renewal.tsx';
import { SignOut } from './sign-out.tsx';
import { StorageCard } from './storage-card.tsx';
import { UnitDevicesCard } from './unit-devices-card.tsx';

/** `/saya`: who is at work, in which position, what is kept on this device, and the way out. */
export function MeScreen() {
  const text = words.value.account;
  return (
    <Screen title={opened.value?.personName ?? text.title} subtitle={opened.value?.tenantName}>
      {connection.value === 'signed-out' ? <SessionRenewal /> : <StandingNotices />}
      <PositionChoice />
      <MorePlaces />
      <DelegationCard />
      <FieldReady />
      <StorageCard />
      <Card title={text.appearance}>
        <div class="stack">
          <ThemeToggle />
          <LanguageToggle onChosen={keepPush} />
        </div>
      </Card>
      <ChangeSecrets />
      <DevicesCard />
      <UnitDevicesCard />
      <ReadingsCard />
      <Card>
        <div class="stack">
          <div class="cluster">
            <ButtonLink href="/tur">{words.value.help.tour.again}</ButtonLink>
            {updateOffered.value && (
              <Button icon="download" onPress={installUpdate}>
                {text.update}
              </Button>
            )}
            <Button icon="lock-keyhole" onPress={() => void lock()}>
              {text.lock}
            </Button>
            <RepairLink />
          </div>
          <p class="small quiet">{words.value.signIn.repairWhy}</p>
          <SignOut />
          <p class="small quiet">{text.version(BUILD)}</p>
        </div>
      </Card>
    </Screen>
  );
}

/** Pages of the position that the bar of a phone has no room for. */
function MorePlaces() {
  const { more } = useContext(ShellSlots);
  if (more.length === 0) return null;
  const title = words.value.account.more;
  return (
    <div class="narrow-only">
      <Card title={title}>
        <RowList label={title}>
          {more.map(({ href, icon, label }) => (
            <ListRow key={href} href={href} lead={<IconTile icon={icon} />} title={label} />
          ))}
        </RowList>
      </Card>
    </div>
  );
}

/** Whether everything needed without a signal is on the device. */
function FieldReady() {
  const known = facts.value;
  const text = words.value.account;
  const zone = known?.timeZone;
  const isReady = known !== null && known.asOf !== null;
  return (
    <Card
      title={text.fieldReady}
      tools={
        <Button small icon="refresh-cw" onPress={lookNow}>
          {text.refresh}
        </Button>
      }
    >
      <Notice tone={isReady ? 'done' : 'warn'}>
        {isReady && zone && known.asOf !== null
          ? text.fieldReadyDetail(
              myTasks.value?.of ?? 0,
              sizeText(storageState.value.used ?? 0),
              recentText(known.asOf, present.value, zone),
            )
          : text.fieldNotReady}
      </Notice>
    </Card>
  );
}
