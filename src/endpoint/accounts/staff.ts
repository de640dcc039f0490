import type { Person, Position } from '../../domain/person.ts';
import { normalUsername } from '../../protocol/username.ts';
import { inboxOf } from '../rows/extent.ts';
import { putNumbered } from '../rows/put-reference.ts';
import type { Account } from '../storage/account-port.ts';
import type { Storage } from '../storage/port.ts';
import { changedStaff, lackingNumbers } from './employee-numbers.ts';
import { hashPassword } from './password.ts';

export interface Login {
  readonly person: string;
  readonly username: string;
  readonly password: string;
}

/** Writes persons, positions and accounts of a tenant in one transaction; existing ones are replaced. */
export async function saveStaff(
  storage: Storage,
  tenant: string,
  staff: {
    readonly people: readonly Person[];
    readonly positions: readonly Position[];
    readonly logins: readonly Login[];
  },
): Promise<void> {
  // Hashed outside the transaction: each costs a tenth of a second and the writer is one for all.
  const accounts: Account[] = [];
  for (const { person, username, password } of staff.logins) {
    accounts.push({ person, username: normalUsername(username), password: await hashPassword(password) });
  }
  await storage.write(tenant, async (transaction) => {
    await putNumbered(transaction, await changedStaff(transaction, staff));
    for (const account of accounts) {
      await transaction.saveAccount(account);
      const unit = inboxOf(account.person);
      const inbox = { scope: await transaction.scopeOf(unit, 'inbox'), unit, class: 'inbox' } as const;
      await putNumbered(transaction, await lackingNumbers(transaction, inbox, () => undefined));
      await transaction.endSessionsOf(account.person);
    }
  });
}
