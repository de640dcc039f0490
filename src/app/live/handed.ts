import { effect, signal } from '@preact/signals';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { dropLetter, ensureLetterbox, lettersOf } from '../../store/letters.ts';
import { facts } from './facts.ts';

/** Minutes that others handed over on this device, as they stood there; each goes once it has come by the endpoint. */
export const handed = signal<readonly Dossier[]>([]);

/** Opens what was left for the person whose store is opened with `key`. Returns how to stop. */
export function followHanded(profile: string, key: CryptoKey): () => void {
  let isStopped = false;
  const open = async () => {
    await ensureLetterbox(profile, key);
    const letters = await lettersOf<Dossier>(profile, key);
    if (!isStopped) handed.value = letters;
  };
  open().catch(console.error);
  const stop = effect(() => {
    const arrived = handed.value.filter(hasArrived);
    if (arrived.length === 0) return;
    handed.value = handed.value.filter((one) => !arrived.includes(one));
    for (const one of arrived) dropLetter(profile, letterId(one)).catch(console.error);
  });
  return () => {
    isStopped = true;
    stop();
    handed.value = [];
  };
}

/** One letter for each dossier. */
export const letterId = ({ kind, unit, year, name }: Dossier): string => [kind, unit, year, name].join(' ');

/** Whether the endpoint has sent what was handed over, whatever became of it since. */
function hasArrived(one: Dossier): boolean {
  const known = facts.value;
  const there = known?.dossiers.get(known.world.dossierId(one))?.confirmed;
  return there?.trail.some(({ mut }) => mut === one.status.mut) ?? false;
}
