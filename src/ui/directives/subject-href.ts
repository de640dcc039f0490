import type { Directive } from '../../domain/dossier/readings/directives.ts';
import { addressOf } from '../parts/use-query.ts';
import { programmeHref } from '../parts/value/programme-href.ts';
import { reportHref } from '../words/dossier-words.ts';

/** Page of what a directive is about. */
export function subjectHref({ about, indicator, area, node, subject, year }: Directive): string {
  if (about === 'figure')
    return addressOf(`/indikator/${encodeURIComponent(indicator)}`, { wilayah: area, tahun: year });
  if (about === 'programme') return programmeHref(node);
  if (about === 'report') return reportHref({ unit: subject, year: Number(year) });
  return `/instansi/${encodeURIComponent(subject)}`;
}
