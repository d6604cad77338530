import { expect, test } from 'vitest';
import { pagePolicy } from './page-policy.ts';

const directives = (policy: string) =>
  new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources] as const;
    }),
  );

test('a script shows the nonce, or comes from our own address', () => {
  const policy = directives(pagePolicy([])('abc'));
  expect(policy.get('script-src')).toEqual(["'self'", "'nonce-abc'"]);
});

test('a style sheet within a page is known by its hash, as everybody computes it', () => {
  const policy = directives(pagePolicy(['p{margin:0}', ''])('abc'));
  expect(policy.get('style-src')).toEqual([
    "'self'",
    "'sha256-QRQPRLGyxt3RJiKpYNjpkgHcmHU2PywsfL2e8oI0LQA='",
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  ]);
});

test('what is not named comes from nowhere, and nothing unsafe is allowed', () => {
  const policy = pagePolicy(['p{margin:0}'])('abc');
  for (const name of ['default-src', 'object-src', 'base-uri', 'frame-ancestors']) {
    expect(directives(policy).get(name)).toEqual(["'none'"]);
  }
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
});
