import type { LinkSign } from '../../domain/strategy-map/map-links.ts';
import type { Fields } from '../parts/paper/kept-fields.ts';
import { useKeptFields } from '../parts/paper/use-kept-fields.ts';
import type { LinkDraft } from './link-fields.tsx';

const textsOf = ({ sign, lag, note }: LinkDraft): Fields => ({ sign, lag: String(lag), note });

/** What is being written of an arrow, kept until it is drawn; `to` of one that leads nowhere yet. */
export function useLinkDraft(form: string, standing: LinkDraft) {
  const stood = textsOf(standing);
  const { fields, put, sent } = useKeptFields(`map:${form}`, (name) => stood[name] ?? '');
  const { sign = '', lag, note = '' } = { ...stood, ...fields };
  const draft: LinkDraft = { sign: sign as LinkSign, lag: Number(lag), note };
  return {
    draft,
    to: fields.to ?? '',
    lead: (to: string): void => put('to', to),
    change: (next: LinkDraft): void => {
      for (const [name, text] of Object.entries(textsOf(next))) put(name, text);
    },
    drawn: (): void => sent(fields),
  };
}
