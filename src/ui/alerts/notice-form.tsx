import { useState } from 'preact/hooks';
import type { NoticeChoice } from '../../app/notices.ts';
import { Button } from '../parts/control/button.tsx';
import { CheckRow } from '../parts/control/check-row.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { words } from '../words/words.ts';

/** `20.00` of minutes after midnight. */
export const minuteText = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join('.');

const HALF_HOURS = Array.from({ length: 48 }, (_, i) => ({
  value: String(i * 30),
  label: minuteText(i * 30),
}));

interface NoticeFormProps {
  readonly choice: NoticeChoice;
  /** Domains that mail may go to; without one there is none. */
  readonly mailDomains: readonly string[];
  readonly onSave: (choice: NoticeChoice) => Promise<void>;
}

/** When the person wants no message, and where the daily mail goes. */
export function NoticeForm({ choice, mailDomains, onSave }: NoticeFormProps) {
  const text = words.value.notices;
  const [chosen, setChosen] = useState(choice);
  const change = (changes: Partial<NoticeChoice>): void => setChosen({ ...chosen, ...changes });
  const mail = chosen.mail ?? '';
  const isMailGood = mail === '' || mailDomains.some((domain) => mail.toLowerCase().endsWith(`@${domain}`));
  return (
    <div class="stack">
      <div class="cluster">
        <SelectField
          label={text.from}
          value={String(chosen.from)}
          choices={HALF_HOURS}
          onChange={(from) => change({ from: Number(from) })}
        />
        <SelectField
          label={text.until}
          value={String(chosen.until)}
          choices={HALF_HOURS}
          onChange={(until) => change({ until: Number(until) })}
        />
      </div>
      <p class="small quiet">{text.sameIsNever}</p>
      <CheckRow checked={chosen.weekends} onChange={(weekends) => change({ weekends })}>
        {text.weekends}
      </CheckRow>
      {mailDomains.length > 0 && (
        <TextField
          label={text.mail}
          labelNote={text.mailDomains(mailDomains)}
          autoComplete="email"
          value={mail}
          onInput={(typed) => change({ mail: typed.trim() || null })}
          remark={isMailGood ? null : { tone: 'problem', text: text.mailElsewhere }}
        />
      )}
      <div class="cluster">
        <Button kind="primary" disabled={!isMailGood} onPress={() => void onSave(chosen)}>
          {text.save}
        </Button>
      </div>
    </div>
  );
}
