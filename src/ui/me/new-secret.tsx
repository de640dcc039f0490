import { useState } from 'preact/hooks';
import { Card } from '../parts/card.tsx';
import { Button } from '../parts/control/button.tsx';
import type { FieldRemark } from '../parts/control/field-line.tsx';
import { TextField } from '../parts/control/text-field.tsx';
import { useAttempt } from '../parts/control/use-attempt.ts';
import { FaultNotice } from '../parts/state/fault-notice.tsx';
import { words } from '../words/words.ts';

export interface NewSecretProps {
  readonly title: string;
  readonly labels: { readonly old: string; readonly next: string; readonly again: string };
  readonly rule: string;
  readonly different: string;
  /** Six to twelve digits, or any text. */
  readonly pin: boolean;
  /** Why the new one will not do; null when it will. */
  readonly fault: (next: string, old: string) => string | null;
  /** Why the old one does not let it be changed; null once it is. */
  readonly change: (old: string, next: string) => Promise<string | null>;
  readonly onClose: () => void;
}

interface Trouble {
  readonly at: 'old' | 'next' | 'again';
  readonly text: string;
}

const EMPTY = { old: '', next: '', again: '' };

/** A new secret, proven by the old one. Its own part of the page: nothing typed stays behind once it closes. */
export function NewSecret({ title, labels, rule, different, pin, ...props }: NewSecretProps) {
  const [typed, setTyped] = useState(EMPTY);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { busy, fault, attempt } = useAttempt();
  const { old, next, again } = typed;
  const submit = async () => {
    const wrong = props.fault(next, old);
    if (wrong !== null) return setTrouble({ at: 'next', text: wrong });
    if (next !== again) return setTrouble({ at: 'again', text: different });
    setTrouble(null);
    const done = await attempt(async () => ({ text: await props.change(old, next) }));
    if (done === null) return;
    if (done.text === null) return props.onClose();
    setTyped({ ...typed, old: '' });
    setTrouble({ at: 'old', text: done.text });
  };
  const field = (at: Trouble['at'], hint: FieldRemark | null = null) => ({
    type: 'password' as const,
    pin,
    maxLength: pin ? 12 : 1000,
    required: true,
    label: labels[at],
    autoComplete: at === 'old' ? 'current-password' : 'new-password',
    value: typed[at],
    onInput: (text: string) => setTyped({ ...typed, [at]: text }),
    remark: trouble?.at === at ? { tone: 'problem' as const, text: trouble.text } : hint,
  });
  return (
    <Card title={title}>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField {...field('old')} />
        <TextField {...field('next', { tone: 'hint', text: rule })} />
        <TextField {...field('again')} />
        <FaultNotice fault={fault} />
        <div class="cluster">
          <Button kind="primary" type="submit" icon="check" busy={busy}>
            {title}
          </Button>
          <Button onPress={props.onClose}>{words.value.account.cancel}</Button>
        </div>
      </form>
    </Card>
  );
}
