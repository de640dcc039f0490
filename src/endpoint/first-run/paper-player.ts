import type { Dossier, DossierKey } from '../../domain/dossier/dossier.ts';
import { invariant } from '../../domain/result.ts';
import { dossierId } from '../../protocol/entry-id.ts';
import type { DemoPapers } from '../demo/latihan/paper-list.ts';
import { nameId } from '../name-id.ts';
import { paperFacts } from '../rows/paper-facts.ts';
import type { TenantWriter } from '../storage/port.ts';
import { type PaperAct, paperActs } from './paper-acts.ts';
import type { Stage } from './player.ts';

/**
 * Lets planners draft and officials sign the agreements and action plans of the training tenant, one round of acts
 * after the other: what is signed rests on what was written before. What lies in the future is not done yet.
 * @throws when a command is not accepted: then the training data break the rules.
 */
export async function playPapers(
  { endpoint, tenant, devices, reference }: Stage,
  transaction: TenantWriter,
  papers: readonly DemoPapers[],
): Promise<void> {
  const facts = await paperFacts(transaction);
  const idOf = (key: DossierKey): string => dossierId(tenant, key, nameId);
  const now = endpoint.now();
  const drawn = { facts, randomBytes: endpoint.randomBytes };
  const stories = papers.map((paper) =>
    paperActs(paper, reference.positions, drawn).filter(({ at }) => at <= now),
  );
  const rounds = Math.max(...stories.map((acts) => acts.length));
  for (let round = 0; round < rounds; round += 1) {
    const acts = stories.map((story) => story[round]).filter((act): act is PaperAct => act !== undefined);
    const ids = [...new Set(acts.flatMap(({ key, before }) => [key, ...(before ? [before] : [])].map(idOf)))];
    const rows = await transaction.rows(ids);
    const bodyOf = (key: DossierKey) => (rows.get(idOf(key))?.body as Dossier | undefined) ?? null;
    const batches = acts.map(({ key, before, by, at, say }) => {
      invariant(by, 'Every unit of the training tenant has its people.');
      const said = say(bodyOf(key), before ? bodyOf(before) : null);
      const framed = said.map(({ of = key, ...one }) => ({ e: idOf(of), at, ...one }));
      return devices.batch({ position: by, device: 1, receivedAt: at }, framed);
    });
    await devices.take(transaction, batches);
  }
}
