import type { Refusal } from '../../app/facts/facts.ts';
import type { Amount, Note } from '../../domain/entry.ts';
import { formatDecimal } from '../../domain/number-input.ts';
import { words } from '../words/words.ts';

/** What was refused, as text a person can read, copy and type again. */
export function refusedText({ mutation }: Refusal): string {
  const command = words.value.outbox.commands[mutation.name] ?? mutation.name;
  const { value, note, reason, evidence, fields } = mutation.args as {
    readonly value?: Amount;
    readonly note?: Note;
    readonly reason?: string;
    readonly evidence?: { readonly name?: string };
    readonly fields?: Readonly<Record<string, string>>;
  };
  const parts = [
    value && (value.kind === 'amount' ? formatDecimal(value.amount) : value.reason),
    note && [note.remark, note.cause, note.obstacle, note.followUp].filter((said) => said !== '').join('; '),
    ...Object.values(fields ?? {}),
    reason,
    typeof evidence === 'object' ? evidence.name : undefined,
  ].filter((part) => part !== undefined && part !== '');
  return parts.length > 0 ? `${command} ${parts.join(' · ')}` : command;
}
