import type { Endpoint } from '../endpoint.ts';
import { importRescue } from '../rescue/import-rescue.ts';
import { type Given, required, UsageError } from './arguments.ts';
import type { Print } from './exchange-commands.ts';

/** `rescue import FILE`: work that a device could not send by itself. The same file again changes nothing. */
export async function rescue(
  endpoint: Endpoint,
  { words: [verb, file] }: Given,
  print: Print,
): Promise<number> {
  if (verb !== 'import') throw new UsageError('rescue import FILE');
  const done = await importRescue(endpoint, required(file, 'FILE'), endpoint.rescueKey);
  const { ok, conflict, rejected, quarantined } = done.outcomes;
  const { received, known, refused } = done.files;
  print(`${done.tenant}  ${done.person}  ${new Date(done.exportedAt).toISOString()}`);
  print(
    `isian: ${done.entries}, dalam ${ok + conflict + rejected + quarantined} langkah; ${done.counted} langkah sudah dihitung sebelumnya / entries, in steps, of which counted before`,
  );
  print(
    `langkah: ${ok} diterima, ${conflict} dua nilai, ${rejected} ditolak, ${quarantined} menunggu diperiksa / steps: ok, two values, refused, to be looked at`,
  );
  print(
    `bukti: ${received} diterima, ${known} sudah ada, ${refused} ditolak / files: received, known, refused`,
  );
  return 0;
}
