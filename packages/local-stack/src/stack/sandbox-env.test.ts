import { expect, test } from 'vitest';
import { sandboxEnv } from './sandbox-env.ts';

const secrets = {
  SMS_CODE_KEY: 'a',
  PASSWORD_PEPPER: 'b',
  NEXTAUTH_SECRET: 'c',
  UPSTASH_REDIS_REST_TOKEN: 'd',
};
const data = { databaseUrl: '', redisUrl: '', redisToken: '' };
const origins = (...args: Parameters<typeof sandboxEnv>) =>
  sandboxEnv(...args)['ALLOWED_ORIGINS']?.split(',');
const defaults = [
  'http://127.0.0.1:8080',
  'http://localhost:8080',
  'http://www.meiduo.site:8080',
  'http://www.meiduo.site:8000',
];

test('lets in every address of the stack under both of its names, once, and what was asked for', () => {
  const found = origins(secrets, data, ['http://127.0.0.1:3000', 'http://127.0.0.1:3001'], {
    servers: ['http://127.0.0.1:8000'],
    storefront: 'http://127.0.0.1:8080',
    ownOrigins: ['http://localhost:5173', 'http://localhost:8080'],
  });
  expect(found?.toSorted()).toEqual(
    [
      ...defaults,
      'http://127.0.0.1:3001',
      'http://127.0.0.1:8000',
      'http://localhost:3000',
      'http://localhost:3001',
      'http://localhost:5173',
      'http://localhost:8000',
    ].toSorted(),
  );
});

test('needs nobody besides the pages', () => {
  const found = origins(secrets, data, ['http://127.0.0.1:3000']);
  expect(found).toEqual(['http://localhost:3000', ...defaults]);
});
