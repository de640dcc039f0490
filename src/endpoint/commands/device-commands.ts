import type { Place } from '../config.ts';
import { knownDevices, unsentWords } from '../devices.ts';
import { openEndpoint } from '../open-endpoint.ts';
import { type Given, required, UsageError } from './arguments.ts';
import { existingTenant, type Print } from './exchange-commands.ts';
import { existingAccount } from './user-commands.ts';

/**
 * `device list|revoke …`. May run beside the endpoint, which asks the database about a device each time: a lost
 * phone is to be out at once.
 */
export async function deviceCommand(
  { dataDir, databaseUrl }: Place,
  { words, ...rest }: Given,
  print: Print,
): Promise<number> {
  const [verb, ...others] = words;
  if (verb !== 'list' && verb !== 'revoke') throw new UsageError('device list | revoke');
  const given = { ...rest, words: others };
  const { storage, now } = openEndpoint(dataDir, Date.now, databaseUrl);
  try {
    const tenant = await existingTenant({ storage }, given);
    const { person, username } = await existingAccount({ storage }, tenant, given);
    if (verb === 'revoke') {
      const device = required(given.words[1], 'DEVICE');
      await storage.write(tenant, async (transaction) => {
        if (!(await transaction.device(person, device)))
          throw new UsageError(`Tidak ada perangkat ${device}. / There is no device ${device}.`);
        await transaction.revokeDevice(person, device, now());
      });
    }
    for (const { id, seenAt, pending, since, revokedAt } of await storage.read(tenant, (view) =>
      knownDevices(view, person),
    )) {
      const state = revokedAt === null ? unsentWords(pending ?? 0, since) : 'dicabut / revoked';
      print([tenant, username, id, new Date(seenAt).toISOString(), state].join('  '));
    }
  } finally {
    await storage.close();
  }
  return 0;
}
