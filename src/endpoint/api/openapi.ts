import { SESSION_HEADER } from '../../protocol/session.ts';
import { PROTOCOL_VERSION } from '../../protocol/version.ts';
import { jsonSchema } from './json-schema.ts';
import { type Access, OPERATIONS, type Operation } from './operations.ts';

const SECURITY: Readonly<Record<Access, readonly object[]>> = {
  anybody: [],
  session: [{ cookie: [], half: [] }],
  key: [{ key: [] }],
  wall: [{ wall: [] }],
};

const SCHEMES = {
  cookie: { type: 'apiKey', in: 'cookie', name: '__Host-kinerja' },
  half: {
    type: 'apiKey',
    in: 'header',
    name: SESSION_HEADER,
    description: 'Half of the session that only the unlocked device has.',
  },
  key: { type: 'http', scheme: 'bearer', description: 'Made with `kinerja api-key add`.' },
  wall: { type: 'http', scheme: 'bearer', description: 'What pairing a screen gave.' },
} as const;

/** `/v1/packs/:sha` in the form of OpenAPI. */
export const openApiPath = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

const namesIn = (path: string): readonly string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');

const text = { type: 'string' } as const;

/** OpenAPI 3.1 of the whole endpoint. */
export function openApi(site: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of OPERATIONS) {
    const path = openApiPath(operation.path);
    paths[path] = { ...paths[path], [operation.method]: described(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kinerja',
      version: String(PROTOCOL_VERSION),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: site }],
    paths,
    components: { securitySchemes: SCHEMES, responses: { Refused: REFUSED } },
  };
}

const REFUSED = {
  description: 'Why the request as a whole was refused',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: { code: text, retryAfter: { type: 'number', description: 'Seconds' } },
        required: ['code'],
      },
    },
  },
} as const;

function described({
  path,
  method,
  summary,
  access,
  body,
  answer,
  status = 200,
  query = [],
}: Operation): object {
  const parameters = [
    ...namesIn(path).map((name) => ({ name, in: 'path', required: true, schema: text })),
    ...query.map((name) => ({ name, in: 'query', schema: text })),
    // What another site cannot send with somebody's cookie.
    ...(['get', 'head'].includes(method)
      ? []
      : [{ name: 'x-kinerja', in: 'header', required: true, schema: { const: '1' } }]),
  ];
  return {
    operationId: `${method}${path.replaceAll(/[^A-Za-z0-9]+/g, '_')}`,
    summary,
    security: SECURITY[access],
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && { requestBody: requestBody(body) }),
    responses: {
      [status]: {
        description: 'Done',
        ...(status === 200 && method !== 'head' && { content: { [answer]: {} } }),
      },
      default: { $ref: '#/components/responses/Refused' },
    },
  };
}

const requestBody = (body: object | string): object => ({
  required: true,
  content:
    typeof body === 'string'
      ? { [body]: { schema: { type: 'string', contentMediaType: body } } }
      : { 'application/json': { schema: jsonSchema(body) } },
});
