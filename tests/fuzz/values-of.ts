import fc from 'fast-check';

/** As much of JSON Schema 2020-12 as our document uses for requests. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  const?: unknown;
  enum?: unknown[];
  example?: unknown;
  anyOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
};

/** Finds what a `$ref` stands for. */
export type Resolve = (reference: string) => Schema;

// What has broken servers before: types that are not meant, names of prototypes, bytes that end strings.
const HOSTILE = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202e',
  '../x',
  '%',
  '{{7*7}}',
  "' OR 1=1 --",
  'x\r\nSet-Cookie: a=b',
  '１３８００１３８０００',
  [],
  ['13800138000', '13900139000'],
  {},
  { $ne: '' },
  { toString: 1 },
  JSON.parse('{"__proto__":{"polluted":true}}') as object,
  'x'.repeat(2000),
  '👩‍👩‍👧‍👦'.repeat(50),
];

const hostile = fc.oneof(fc.constantFrom<unknown>(...HOSTILE), fc.jsonValue({ maxDepth: 3 }));

/** Values that a schema allows, and now and then one that it does not. */
export function valuesOf(schema: Schema, resolve: Resolve): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 4, arbitrary: allowedBy(schema, resolve) },
    { weight: 1, arbitrary: hostile },
  );
}

function allowedBy(schema: Schema, resolve: Resolve): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return allowedBy(resolve(schema.$ref), resolve);
  if (schema.anyOf !== undefined) {
    return fc.oneof(...schema.anyOf.map((option) => allowedBy(option, resolve)));
  }
  if (Array.isArray(schema.type)) {
    const { type, ...rest } = schema;
    return fc.oneof(...type.map((one) => allowedBy({ ...rest, type: one }, resolve)));
  }
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.type === 'object') return objectsOf(schema, resolve);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'null') return fc.constant(null);
  if (schema.type === 'string') return stringsOf(schema);
  throw new Error(`Nobody said how to make ${JSON.stringify(schema)}.`);
}

function objectsOf(
  { properties = {}, required = [] }: Schema,
  resolve: Resolve,
): fc.Arbitrary<unknown> {
  const values = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [name, valuesOf(property, resolve)]),
  );
  const complete = fc.record(values, { requiredKeys: required });
  const partial = fc.record(values, { requiredKeys: [] });
  const withMore = fc.tuple(complete, fc.dictionary(fc.string(), hostile, { maxKeys: 3 }));
  return fc.oneof(
    { weight: 4, arbitrary: complete },
    { weight: 1, arbitrary: partial },
    { weight: 1, arbitrary: withMore.map(([object, more]) => ({ ...more, ...object })) },
  );
}

function stringsOf({ format, example }: Schema): fc.Arbitrary<unknown> {
  const anything = fc.string({ unit: 'binary', maxLength: 40 });
  if (format === 'uuid') return fc.oneof(fc.uuid(), anything);
  if (format === 'password') return fc.oneof(fc.constant('correct horse'), anything);
  return example === undefined ? anything : fc.oneof(fc.constant(example), anything);
}
