/** As much of a schema of ours as says what it asks for. */
interface Asked {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Asked>>;
  readonly wrapped?: Asked;
  readonly item?: Asked;
  readonly items?: readonly Asked[];
  readonly options?: readonly (Asked | string)[];
  readonly literal?: unknown;
  readonly value?: Asked;
  readonly pipe?: readonly (Asked & { readonly requirement?: unknown })[];
}

export type JsonSchema = Readonly<Record<string, unknown>>;

const PLAIN: Readonly<Record<string, JsonSchema>> = {
  string: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  unknown: {},
};

/**
 * JSON Schema (2020-12, that of OpenAPI 3.1) of what a request must be, from the schema that the endpoint reads it with:
 * the description cannot say another thing than the code.
 * @throws for a kind of schema that it does not know yet.
 */
export function jsonSchema(schema: unknown): JsonSchema {
  const asked = schema as Asked;
  const plain = PLAIN[asked.type];
  if (plain) return { ...plain, ...bounds(asked) };
  switch (asked.type) {
    case 'object':
    case 'strict_object':
      return objectSchema(asked);
    case 'array':
      return { type: 'array', items: jsonSchema(asked.item), ...bounds(asked) };
    case 'tuple':
      return { type: 'array', prefixItems: asked.items?.map(jsonSchema), items: false };
    case 'record':
      return { type: 'object', additionalProperties: jsonSchema(asked.value) };
    case 'nullable':
      return { anyOf: [jsonSchema(asked.wrapped), { type: 'null' }] };
    case 'optional':
      return jsonSchema(asked.wrapped);
    case 'literal':
      return { const: asked.literal };
    case 'picklist':
      return { enum: asked.options };
    case 'union':
    case 'variant':
      return { anyOf: asked.options?.map(jsonSchema) };
    default:
      throw new Error(`No JSON Schema for ${asked.type}.`);
  }
}

function objectSchema({ type, entries = {} }: Asked): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(entries).map(([name, one]) => [name, jsonSchema(one)])),
    required: Object.keys(entries).filter((name) => entries[name]?.type !== 'optional'),
    ...(type === 'strict_object' && { additionalProperties: false }),
  };
}

const BOUNDS: Readonly<Record<string, (of: string, value: unknown) => JsonSchema>> = {
  min_length: (of, value) => ({ [of === 'array' ? 'minItems' : 'minLength']: value }),
  max_length: (of, value) => ({ [of === 'array' ? 'maxItems' : 'maxLength']: value }),
  min_value: (_, value) => ({ minimum: value }),
  max_value: (_, value) => ({ maximum: value }),
  integer: () => ({ type: 'integer' }),
  safe_integer: () => ({ type: 'integer' }),
  regex: (_, value) => ({ pattern: (value as RegExp).source }),
  uuid: () => ({ format: 'uuid' }),
};

const bounds = ({ type, pipe = [] }: Asked): JsonSchema =>
  Object.assign({}, ...pipe.map((step) => BOUNDS[step.type]?.(type, step.requirement) ?? {}));
