import { useState } from 'preact/hooks';
import { unsent } from '../../app/live/my-submissions.ts';
import { opened } from '../../app/opened.ts';
import { renewSession } from '../../app/session.ts';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { announce } from '../parts/frame/announce.ts';
import { renewalSentence } from '../words/sign-in-sentence.ts';
import { words } from '../words/words.ts';

/** A session that is over blocks sending alone; the password of the same person opens a new one. */
export function SessionRenewal() {
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const text = words.value.signIn;
  const sentence = words.value.states.sessionOver(unsent.value.entries);

  const submit = async () => {
    setBusy(true);
    const done = await renewSession(password);
    setBusy(false);
    setPassword('');
    if (done.ok) announce(words.peek().account.sessionRenewed);
    setFailed(done.ok ? null : renewalSentence(done.problem));
  };
  return (
    <Card title={sentence.title} tone="warn">
      <form
        class="stack"
        id="masuk"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== '' && !busy) void submit();
        }}
      >
        <p>{sentence.body}</p>
        <TextField
          label={text.password}
          labelNote={opened.value?.username}
          type="password"
          autoComplete="current-password"
          value={password}
          onInput={setPassword}
          remark={failed === null ? null : { tone: 'problem', text: failed }}
          required
        />
        <Button kind="primary" type="submit" icon="key-round" busy={busy} disabled={password === ''}>
          {text.submit}
        </Button>
      </form>
    </Card>
  );
}
