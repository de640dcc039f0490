import type { Reading } from '../../protocol/devices.ts';
import type { Endpoint, Who } from '../endpoint.ts';

/** So many of each sort fit a screen; older ones stay in the log for an audit. */
const SHOWN = 100;

/** Each change of a record is delivered to every device that holds it: those many lines must not hide who looked. */
const SORTS = [['evidence.read', 'record.open'], ['record.deliver']] as const;

const WHAT = { 'evidence.read': 'file', 'record.open': 'record', 'record.deliver': 'delivery' } as const;

/** Who opened the asker's own evidence and records, and to whose devices records went, newest first. Nobody may ask about another's. */
export async function readingsOf(endpoint: Endpoint, who: Who): Promise<readonly Reading[]> {
  const sorts = await endpoint.storage.read(who.tenant, (view) =>
    Promise.all(SORTS.map((acts) => view.accessesTo(who.person, acts, SHOWN))),
  );
  const newestFirst = sorts.flat().sort((a, b) => b.at - a.at);
  return newestFirst.map(({ at, person, subject, act }) => {
    const [entity = '', sha = ''] = subject.split('/');
    return { at, person, entity, sha, what: WHAT[act as keyof typeof WHAT] };
  });
}
