import { expect, onTestFinished, test } from 'vitest';
import type { FailureStatus } from '../rest/failure-status.ts';
import { openServer } from '../testing/open-server.ts';

async function setUp(failureStatus: FailureStatus = 'dialect') {
  const { server } = await openServer({ failureStatus });
  onTestFinished(() => server.close());
  return server;
}

const mayAnswer200 = async (failureStatus: FailureStatus, path: string, method: string) => {
  const server = await setUp(failureStatus);
  const { paths } = (await server.inject('/openapi.json')).json();
  return JSON.stringify(paths[path][method].responses['200']).includes('Failure');
};

test('describes itself as OpenAPI 3.1, with the cookie of this deployment', async () => {
  const server = await setUp();
  const document = (await server.inject('/openapi.json')).json();
  expect(document.openapi).toBe('3.1.0');
  expect(document.components.securitySchemes.cookie.name).toBe('__Host-menjin.session');
  expect(document.paths['/register/'].post.requestBody.content['application/json']).toEqual({
    schema: { $ref: '#/components/schemas/Registration' },
  });
});

test('says whether a failure comes with status 200, as it is set', async () => {
  const [form, sms] = ['/login/', '/sms_codes/{mobile}/'];
  expect(await mayAnswer200('dialect', form, 'post')).toBe(true);
  expect(await mayAnswer200('dialect', sms, 'get')).toBe(false);
  expect(await mayAnswer200('200', sms, 'get')).toBe(true);
  expect(await mayAnswer200('4xx', form, 'post')).toBe(false);
});

test('has a page for people, which loads nothing from elsewhere', async () => {
  const server = await setUp();
  const page = await server.inject('/docs');
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'/);
  const here = 'http://localhost/docs';
  const loaded = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(
    ([, address = '']) => new URL(address, here),
  );
  expect(loaded.length).toBeGreaterThan(3);
  for (const { origin, pathname } of loaded) {
    expect(origin).toBe('http://localhost');
    expect((await server.inject(pathname)).statusCode).toBe(200);
  }
});
