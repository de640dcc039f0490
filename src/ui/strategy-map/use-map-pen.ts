import { useMemo } from 'preact/hooks';
import { writeFields } from '../../app/commands/write-dossier.ts';
import { dossierAt, mayWrite } from '../../app/live/dossiers.ts';
import { mapKey } from '../../app/live/strategy-map.ts';
import type { Dossier } from '../../domain/dossier/dossier.ts';
import { announce } from '../parts/frame/announce.ts';
import { sendSentence } from '../words/send-sentence.ts';
import { words } from '../words/words.ts';

export interface MapPen {
  readonly dossier: Dossier | null;
  readonly mayDraw: boolean;
  /** Writes fields on top of what is on the screen; says whether it was kept. */
  readonly write: (fields: Readonly<Record<string, string>>) => Promise<boolean>;
}

/** Writing in the map of a unit and plan. */
export function useMapPen(unit: string, plan: string): MapPen {
  const written = useMemo(() => dossierAt(() => mapKey(unit, plan)), [unit, plan]);
  const dossier = written.value?.dossier ?? null;
  const key = mapKey(unit, plan);
  return {
    dossier,
    mayDraw: mayWrite(key, dossier, 'link/a/b/sign') === 'permitted',
    write: async (fields) => {
      const sent = await writeFields(key, fields, dossier);
      if (sent.ok) announce(words.value.strategyMap.saved);
      else announce(sendSentence(sent.problem), 'problem');
      return sent.ok;
    },
  };
}
