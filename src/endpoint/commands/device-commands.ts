import { knownDevices, unsentWords } from '../accounts/devices.ts';
import type { Place } from '../config.ts';
import { type Given, required, UsageError } from './arguments.ts';
import { besideEndpoint } from './beside-endpoint.ts';
import { existingTenant, type Print } from './exchange-commands.ts';
import { existingAccount } from './user-commands.ts';

/** `device list|revoke …`. May run beside the endpoint: a lost phone is to be out at once. */
export async function deviceCommand(place: Place, { words, ...rest }: Given, print: Print): Promise<number> {
  const [verb, ...others] = words;
  if (verb !== 'list' && verb !== 'revoke') throw new UsageError('device list | revoke');
  const given = { ...rest, words: others };
  return besideEndpoint(place, async ({ storage, now }) => {
    const tenant = await existingTenant({ storage }, given);
    const { person, username } = await existingAccount({ storage }, tenant, given);
    if (verb === 'revoke') {
      const device = required(given.words[1], 'PERANGKAT');
      await storage.write(tenant, async (transaction) => {
        if (!(await transaction.device(person, device)))
          throw new UsageError(`Tidak ada perangkat ${device}. / There is no device ${device}.`);
        await transaction.revokeDevice(person, device, now());
      });
    }
    const devices = await storage.read(tenant, (view) => knownDevices(view, person));
    if (devices.length === 0)
      print(
        `${username} belum pernah masuk di perangkat mana pun. / ${username} has signed in on no device.`,
      );
    for (const { id, seenAt, pending, since, revokedAt } of devices) {
      const state = revokedAt === null ? unsentWords(pending ?? 0, since) : 'dicabut / revoked';
      print([tenant, username, id, new Date(seenAt).toISOString(), state].join('  '));
    }
    return 0;
  });
}
