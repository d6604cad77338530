import { SESSION_TOKEN_HEADER } from '@menjin/contract';
import { RestFailure, RestHeaders } from '@menjin/contract/rest';
import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import type { FailureStatus } from '../rest/failure-status.ts';
import type { RestRoute } from '../rest/rest-route.ts';

type OpenApiOptions = {
  failureStatus: FailureStatus;
  sessionCookie: string;
};

/** The REST face as OpenAPI 3.1, from the schemas that its routes read and promise. */
export function createOpenApi(routes: readonly RestRoute[], options: OpenApiOptions) {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    // OpenAPI writes `{name}` for what Fastify calls `:name`.
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    for (const method of route.methods) {
      const key = method.toLowerCase() as Lowercase<typeof method>;
      paths[path] = { ...paths[path], [key]: operation(route, method, options.failureStatus) };
    }
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'menjin 门禁',
      version: '1',
      description:
        'Phone-first accounts in the dialect of the meiduo course. Slashes at the end may be left ' +
        'out. Every answer has `code` (0: it was done) and a sentence for people; failures say more.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Where this page comes from.' }],
    tags: [
      { name: 'Proofs', description: 'What an SMS code is asked for with, and the code.' },
      { name: 'Accounts', description: 'Making one, and what belongs to it.' },
      { name: 'Sessions', description: 'Signing in and out, and who is signed in.' },
    ],
    components: {
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: options.sessionCookie },
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description: 'For clients without cookies, which send `menjin-session: bearer`.',
        },
      },
    },
    paths,
  });
}

function operation(
  route: RestRoute,
  method: string,
  failureStatus: FailureStatus,
): ZodOpenApiOperationObject {
  const { tag, summary, description, params, query, body } = route;
  return {
    operationId: operationId(route, method),
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    security: route.needsSession ? [{ cookie: [] }, { bearer: [] }] : [],
    requestParams: {
      header: RestHeaders,
      ...(params instanceof z.ZodObject ? { path: params } : {}),
      ...(query instanceof z.ZodObject ? { query } : {}),
    },
    ...(body instanceof z.ZodObject
      ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } }
      : {}),
    responses: {
      200: success(route, failureStatus),
      '4XX': failure('The request was refused.'),
      '5XX': failure('It cannot be done now: later it may be.'),
    },
  };
}

/** `getSessionsCurrent` for GET /sessions/current/; parameters are left out. */
function operationId({ path }: RestRoute, method: string): string {
  const words = path.split(/[/_]/).filter((part) => part !== '' && !part.startsWith(':'));
  const name = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return method.toLowerCase() + name + (path.endsWith('/:id/') ? 'ById' : '');
}

const NEW_TOKEN = {
  [SESSION_TOKEN_HEADER]: {
    description: 'For clients without cookies: the session they have from now on; empty: none.',
    schema: { type: 'string' },
  },
} as const;

function success(route: RestRoute, failureStatus: FailureStatus) {
  const { success: answer, failures } = route;
  const failsWith200 =
    (failureStatus === '200' && failures !== 'own') ||
    (failureStatus === 'dialect' && failures === 'form');
  const headers = route.changesSession ? { headers: NEW_TOKEN } : {};
  if (!(answer instanceof z.ZodObject)) {
    const file = { schema: { type: 'string', format: 'binary' } } as const;
    const files = Object.fromEntries(answer.map((type) => [type, file]));
    const json = { 'application/json': { schema: RestFailure } };
    return { description: 'The file.', content: failsWith200 ? { ...files, ...json } : files };
  }
  const schema = failsWith200 ? z.union([answer, RestFailure]) : answer;
  const description = failsWith200 ? 'It was done, or why not.' : 'It was done.';
  return { description, ...headers, content: { 'application/json': { schema } } };
}

function failure(description: string) {
  return { description, content: { 'application/json': { schema: RestFailure } } };
}
