import { randomUUID } from 'node:crypto';
import { civilDay, type TimeZone } from '../../domain/calendar.ts';
import type { Position } from '../../domain/person.ts';
import { knownDevices, unsentWords } from '../accounts/devices.ts';
import type { Endpoint } from '../endpoint.ts';
import { changedReference, putNumbered } from '../rows/put-reference.ts';
import { positionRow } from '../rows/reference-rows.ts';
import type { TenantWriter } from '../storage/port.ts';
import { type Given, required, UsageError } from './arguments.ts';
import { existingTenant, type Print } from './exchange-commands.ts';
import { lastDayIn } from './position-options.ts';
import { seat } from './seat.ts';

/** Who acts on the command line: the operator of the machine, who need not be a person of the tenant. */
const OPERATOR = 'command-line';

/**
 * `user end POSITION [--on DAY] [--force --reason TEXT]`. A day ahead travels to the person's devices like any other
 * row, and they ask for what is unsent; an end that is already there reaches nobody in time, so it is refused while a
 * device said that it holds work back. Answers 1 then, with nothing changed.
 */
export async function endPosition(
  endpoint: Pick<Endpoint, 'storage' | 'now'>,
  given: Given,
  print: Print,
): Promise<number> {
  const tenant = await existingTenant(endpoint, given);
  const id = required(given.words[0], 'POSITION');
  const zone = await endpoint.storage.read(tenant, async (view) => (await view.tenant()).timeZone);
  const now = endpoint.now();
  const to = lastDayIn(given, 'on', zone) ?? now;
  const reason = given.flag('force') ? required(given.option('reason')?.trim(), '--reason') : null;
  return endpoint.storage.write(tenant, async (transaction) => {
    const found = await existingPosition(transaction, id);
    // Before its day nobody works by it: taken back, it never begins.
    const isTakenBack = found.from > now && given.option('on') === null;
    const position = { ...found, from: isTakenBack ? now : found.from, to };
    if (to <= position.from && !isTakenBack)
      throw new UsageError(
        `--on: jabatan ini baru mulai ${civilDay(position.from, zone)}. / This position begins only then.`,
      );
    const held = await printDevices(transaction, position.person, print);
    if (held > 0 && to <= now && !isTakenBack) {
      if (reason === null) {
        print(HELD_BACK);
        return 1;
      }
      await noteForce(transaction, position, reason, now);
    }
    await putNumbered(transaction, await changedReference(transaction, [positionRow(position)]));
    print([tenant, seat(position), id, endWords(to, now, zone)].join('  '));
    return 0;
  });
}

const HELD_BACK = `Tidak diakhiri: masih ada kiriman di perangkat. Beri tanggal dengan --on, atau --force --reason "…".
Not ended: devices still hold work. Give a day with --on, or --force --reason "…".`;

const endWords = (to: number, now: number, zone: TimeZone): string =>
  to <= now ? 'berakhir sekarang / ended now' : `hari terakhir / last day ${civilDay(to - 1, zone)}`;

async function existingPosition(view: TenantWriter, id: string): Promise<Position> {
  const row = (await view.rowsOfType('position')).find((one) => (one.body as Position).id === id);
  if (!row) throw new UsageError(`Tidak ada jabatan ${id}. / There is no position ${id}.`);
  return row.body as Position;
}

/** Each device that still has access, with what it last said; answers what they hold back together. */
async function printDevices(view: TenantWriter, person: string, print: Print): Promise<number> {
  const devices = (await knownDevices(view, person)).filter(({ revokedAt }) => revokedAt === null);
  for (const { id, seenAt, pending, since } of devices) {
    print(`${id}  ${new Date(seenAt).toISOString()}  ${unsentWords(pending ?? '?', since)}`);
  }
  return devices.reduce((sum, { pending }) => sum + (pending ?? 0), 0);
}

const noteForce = (to: TenantWriter, { id, person }: Position, reason: string, at: number): Promise<void> =>
  to.addAccesses([
    {
      id: randomUUID(),
      at,
      person: OPERATOR,
      act: 'position.end-forced',
      subject: `${id} ${reason}`,
      owner: person,
    },
  ]);
