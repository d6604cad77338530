import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Schema } from './values-of.ts';

type Content = Record<string, { schema: Schema }>;
type Parameter = {
  in: 'path' | 'query' | 'header';
  name: string;
  required?: boolean;
  schema: Schema;
};

export type Operation = {
  operationId: string;
  method: string;
  path: string;
  parameters: Parameter[];
  body: Schema | undefined;
  /** Whether only who is signed in may ask it. */
  needsSession: boolean;
  /** Whether a session may begin or end by it. */
  changesSession: boolean;
  responses: Record<string, { content?: Content; headers?: Record<string, unknown> }>;
};

type Document = {
  paths: Record<
    string,
    Record<
      string,
      Pick<Operation, 'operationId' | 'responses'> & {
        security: unknown[];
        parameters?: Parameter[];
        requestBody?: { content: Content };
      }
    >
  >;
  components: { schemas: Record<string, Schema> };
};

/** What a document says may be asked, and how to tell whether an answer is one of those it promises. */
export function readDocument(document: Document) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'document', components: document.components });
  const compiled = new Map<Schema, ValidateFunction>();
  const validatorOf = (schema: Schema) => {
    const known = compiled.get(schema) ?? ajv.compile(within(schema));
    compiled.set(schema, known);
    return known;
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([
        method,
        { operationId, parameters = [], requestBody, responses, security },
      ]): Operation => ({
        operationId,
        method: method.toUpperCase(),
        path,
        parameters,
        needsSession: security.length > 0,
        changesSession: responses['200']?.headers !== undefined,
        body: requestBody?.content['application/json']?.schema,
        responses,
      }),
    ),
  );
  return {
    operations,
    resolve: (reference: string): Schema => {
      const name = reference.split('/').at(-1) ?? '';
      return document.components.schemas[name] ?? {};
    },
    /** What an answer breaks of the document; null where it keeps to it. */
    complaintAbout(operation: Operation, answer: { status: number; type: string; text: string }) {
      const { responses } = operation;
      const promised =
        responses[answer.status] ?? responses[`${Math.floor(answer.status / 100)}XX`];
      if (promised === undefined) return `status ${answer.status} is not promised`;
      const content = promised.content?.[answer.type];
      if (content === undefined) return `${answer.type} is not promised for ${answer.status}`;
      if (answer.type !== 'application/json') return null;
      const validate = validatorOf(content.schema);
      return validate(JSON.parse(answer.text)) ? null : ajv.errorsText(validate.errors);
    },
  };
}

/** References of the document, as ajv finds them. */
function within(schema: Schema): Schema {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/'),
  ) as Schema;
}
