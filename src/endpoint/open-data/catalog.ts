import { hash } from 'node:crypto';
import type { Edition } from './editions.ts';
import { FORMATS, MEDIA_TYPES, OPEN_TABLES, type OpenTable, tableText } from './tables.ts';

/** Facts are free to use as long as the source is named; areas carry the licence of the list they come from. */
const LICENCES: Readonly<Partial<Record<OpenTable['name'], string>>> = {
  areas: 'https://opendatacommons.org/licenses/odbl/1-0/',
};
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const moment = (at: number) => ({ '@type': 'xsd:dateTime', '@value': new Date(at).toISOString() });
const link = (id: string) => ({ '@id': id });

/** When the tables of a government were published first, and the edition that stands now. */
export interface Listed {
  readonly edition: Edition;
  /** Ms. */
  readonly issued: number;
}

/** A catalogue in DCAT 3 (W3C Recommendation, 22 August 2024) of everything that may be taken away from a site. */
export function catalog(site: string, listed: readonly Listed[]): object {
  return {
    '@context': CONTEXT,
    '@id': `${site}/data/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': { '@language': 'id', '@value': 'Data terbuka Kinerja' },
    'dct:language': 'id',
    'dcat:dataset': listed.flatMap((one) => OPEN_TABLES.map((table) => dataset(site, one, table))),
  };
}

function dataset(site: string, { edition, issued }: Listed, table: OpenTable): object {
  const { tenant, version, at, state } = edition;
  const licence = link(LICENCES[table.name] ?? LICENCE);
  return {
    '@id': `${site}/data/${tenant.id}/${table.name}`,
    '@type': 'dcat:Dataset',
    'dct:title': { '@language': 'id', '@value': `${table.title}: ${tenant.name}` },
    'dct:description': { '@language': 'id', '@value': table.description },
    'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': tenant.name },
    'dct:license': licence,
    'dct:issued': moment(issued),
    'dct:modified': moment(at),
    'dcat:version': version,
    'dcat:landingPage': link(`${site}/publik/${tenant.id}`),
    'dcat:distribution': FORMATS.map((format) => {
      const text = tableText(table, format, state);
      return {
        '@type': 'dcat:Distribution',
        'dct:license': licence,
        'dct:modified': moment(at),
        'dcat:accessURL': link(`${site}/data/${tenant.id}/${table.name}.${format}`),
        'dcat:downloadURL': link(`${site}/data/${tenant.id}/${version}/${table.name}.${format}`),
        'dcat:mediaType': link(
          `https://www.iana.org/assignments/media-types/${MEDIA_TYPES[format].split(';')[0]}`,
        ),
        'dcat:byteSize': Buffer.byteLength(text),
        'spdx:checksum': {
          '@type': 'spdx:Checksum',
          'spdx:algorithm': link('spdx:checksumAlgorithm_sha256'),
          'spdx:checksumValue': hash('sha256', text, 'hex'),
        },
      };
    }),
  };
}
