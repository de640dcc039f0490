import { useState } from 'preact/hooks';
import { facts } from '../../app/live/facts.ts';
import {
  chooseNotices,
  type NoticeChoice,
  type NoticeSettings,
  noticeSettings,
  turnPushOff,
  turnPushOn,
} from '../../app/notices.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { announce } from '../parts/frame/announce.ts';
import { useAsked } from '../parts/state/use-asked.ts';
import { zoneLabel } from '../words/date.ts';
import { language, words } from '../words/words.ts';
import { minuteText, NoticeForm } from './notice-form.tsx';

/** Whether and when the person is told of alerts outside the app; needs a connection, for the endpoint decides. */
export function NoticeCard() {
  const text = words.value.notices;
  const { answer: settings, again } = useAsked(settingsHere);
  if (settings === undefined) return null;
  return (
    <Card title={text.title}>
      {settings === null ? (
        <p class="quiet">{text.needsNetwork}</p>
      ) : (
        <NoticeChoices settings={settings} onChanged={again} />
      )}
    </Card>
  );
}

const settingsHere = (): Promise<NoticeSettings | null> => noticeSettings(language.value);

interface NoticeChoicesProps {
  readonly settings: NoticeSettings;
  readonly onChanged: () => void;
}

function NoticeChoices({ settings, onChanged }: NoticeChoicesProps) {
  const text = words.value.notices;
  const { push, key, choice, mailDomains } = settings;
  const [isChoosing, setChoosing] = useState(false);
  const say = (isDone: boolean, done: string): void => {
    if (isDone) announce(done);
    else announce(text.failed, 'problem');
    onChanged();
  };
  const save = async (chosen: NoticeChoice): Promise<void> => {
    const isSaved = await chooseNotices({ ...chosen, language: language.value });
    if (isSaved) {
      // The form goes with the button that had the focus.
      document.getElementById('isi')?.focus();
      setChoosing(false);
    }
    say(isSaved, text.saved);
  };
  const turn = async (from: 'on' | 'off' | 'lost'): Promise<void> => {
    if (from === 'on') say(await turnPushOff(), text.turnedOff);
    else say(await turnPushOn(key, language.value), text.turnedOn);
  };
  return (
    <div class="stack">
      <p>{text.what}</p>
      <p>{quietText(choice)}</p>
      {choice.mail && <p>{text.mailTo(choice.mail)}</p>}
      <p>
        <strong>{text.states[push]}</strong>
      </p>
      <div class="cluster">
        {(push === 'on' || push === 'off' || push === 'lost') && (
          <Button kind={push === 'on' ? 'secondary' : 'primary'} onPress={() => void turn(push)}>
            {push === 'on' ? text.turnOff : text.turnOn}
          </Button>
        )}
        <Button kind={isChoosing ? 'quiet' : 'secondary'} onPress={() => setChoosing(!isChoosing)}>
          {isChoosing ? text.cancel : text.change(mailDomains.length > 0)}
        </Button>
      </div>
      {isChoosing && <NoticeForm choice={choice} mailDomains={mailDomains} onSave={save} />}
    </div>
  );
}

function quietText({ from, until, weekends }: NoticeChoice): string {
  const text = words.value.notices;
  const zone = facts.value ? zoneLabel(facts.value.timeZone) : '';
  const night = from === until ? null : text.night(minuteText(from), minuteText(until), zone);
  return text.quiet(night, weekends);
}
