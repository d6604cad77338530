import { expect, test } from 'vitest';
import { lintOpenApi } from './lint-openapi.ts';

const operation = {
  operationId: 'getHealth',
  summary: 'Whether it lives',
  security: [],
  responses: { 200: { description: 'It does.' }, '4XX': { description: 'No.' } },
};
const documentWith = (get: object) =>
  JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'a', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    paths: { '/health/': { get } },
  });

test('a document that is in order has no problems', async () => {
  expect(await lintOpenApi(documentWith(operation))).toEqual([]);
});

test('what is missing or wrong is told with its place', async () => {
  const { summary: _, ...unnamed } = operation;
  expect(await lintOpenApi(documentWith(unnamed))).toEqual([
    expect.stringMatching(/^operation-summary: .*paths/),
  ]);
  expect(await lintOpenApi(documentWith({ ...operation, responses: 7 }))).not.toEqual([]);
});
