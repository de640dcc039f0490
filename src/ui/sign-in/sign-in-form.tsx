import { useEffect, useState } from 'preact/hooks';
import { offeredTenants } from '../../app/full-sign-in.ts';
import { type KnownPerson, people, type SignInProblem } from '../../app/gate.ts';
import { goToUnlock, signIn } from '../../app/sign-in.ts';
import { Button } from '../parts/control/button.tsx';
import { LanguageToggle } from '../parts/control/language-toggle.tsx';
import { SelectField } from '../parts/control/select-field.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { useAttempt } from '../parts/control/use-attempt.ts';
import { Screen } from '../parts/frame/screen.tsx';
import { FaultNotice } from '../parts/state/fault-notice.tsx';
import { Notice } from '../parts/state/notice.tsx';
import { ProblemNotice } from '../parts/state/problem-notice.tsx';
import { signInSentence } from '../words/sign-in-sentence.ts';
import { words } from '../words/words.ts';

interface SignInFormProps {
  /** Whose PIN was forgotten; null for anybody. */
  readonly person: KnownPerson | null;
  /** The endpoint was asked for its governments, whether it answered or not. */
  readonly onAsked: () => void;
}

/** Full sign-in: tenant, account name, password. The only screen that needs the network. */
export function SignInForm({ person, onAsked }: SignInFormProps) {
  const tenants = useTenants(person, onAsked);
  const [tenant, setTenant] = useState(person?.tenant.id ?? '');
  const [username, setUsername] = useState(person?.username ?? '');
  const [password, setPassword] = useState('');
  const { busy, fault, attempt } = useAttempt();
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const text = words.value.signIn;
  // Nobody begins in the training tenant by oversight.
  const first = tenants?.find(({ example }) => !example) ?? tenants?.[0];
  const chosen = tenant || first?.id || '';
  const isReady = chosen !== '' && username.trim() !== '' && password !== '';

  const submit = async () => {
    if (!isReady) return;
    setProblem(null);
    const credentials = { tenant: chosen, username: username.trim(), password };
    const done = await attempt(() => signIn(credentials, person));
    if (done && !done.ok) setProblem(done.problem);
  };

  return (
    <Screen title={text.title} subtitle={words.value.shell.appName}>
      <form
        class="stack stack--wide measure"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p class="quiet">{person ? text.introForgotten(person.person.name) : text.intro}</p>
        {tenants === null && <Notice tone="offline">{text.tenantsUnknown}</Notice>}
        {tenants && tenants.length > 0 && (
          <SelectField
            label={text.tenant}
            value={chosen}
            choices={tenants.map(({ id, name, example }) => ({
              value: id,
              label: example ? `${name} (${words.value.parts.example})` : name,
            }))}
            onChange={setTenant}
          />
        )}
        <TextField
          label={text.username}
          value={username}
          onInput={setUsername}
          autoComplete="username"
          required
        />
        <TextField
          label={text.password}
          type="password"
          value={password}
          onInput={setPassword}
          autoComplete="current-password"
          required
        />
        <FaultNotice fault={fault} />
        <ProblemNotice problem={problem && signInSentence(problem)} code={problem?.code} />
        <Button kind="primary" type="submit" icon="key-round" full busy={busy} disabled={!isReady}>
          {text.submit}
        </Button>
        {people.value.length > 0 && (
          <Button kind="quiet" icon="arrow-left" onPress={goToUnlock}>
            {text.backToUnlock}
          </Button>
        )}
        <LanguageToggle />
      </form>
    </Screen>
  );
}

type Offered = readonly { readonly id: string; readonly name: string; readonly example: boolean }[];

/** `undefined` while asking, null when the endpoint cannot be reached. Asked again as soon as there is a network. */
function useTenants(person: KnownPerson | null, onAsked: () => void): Offered | null | undefined {
  const known = person
    ? [{ id: person.tenant.id, name: person.tenant.name, example: person.tenant.example }]
    : undefined;
  const [tenants, setTenants] = useState<Offered | null | undefined>(known);
  useEffect(() => {
    if (person) return;
    let gone = false;
    const ask = async () => {
      const answer = await offeredTenants();
      if (!gone) setTenants(answer);
      onAsked();
      return answer;
    };
    const timer = setInterval(() => void ask().then((answer) => answer && clearInterval(timer)), 5000);
    void ask().then((answer) => answer && clearInterval(timer));
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [person]);
  return tenants;
}
