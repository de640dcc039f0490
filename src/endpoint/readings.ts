import type { Reading } from '../protocol/devices.ts';
import type { Endpoint, Who } from './endpoint.ts';

/** So many fit a screen; older ones stay in the log for an audit. */
const SHOWN = 100;

const WHAT = { 'evidence.read': 'file', 'record.open': 'record', 'record.deliver': 'delivery' } as const;

/** Who opened the asker's own evidence and records, and to whose devices records went, newest first. Nobody may ask about another's. */
export async function readingsOf(endpoint: Endpoint, who: Who): Promise<readonly Reading[]> {
  const accesses = await endpoint.storage.read(who.tenant, (view) =>
    view.accessesTo(who.person, ['evidence.read', 'record.open', 'record.deliver'], SHOWN),
  );
  return accesses.map(({ at, person, subject, act }) => {
    const [entity = '', sha = ''] = subject.split('/');
    return { at, person, entity, sha, what: WHAT[act as keyof typeof WHAT] };
  });
}
