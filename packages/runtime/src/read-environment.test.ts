import { expect, test } from 'vitest';
import { z } from 'zod';
import { readEnvironment } from './read-environment.ts';
import { Secret } from './secret.ts';

const good = 'kq3v9Wm2xT8bLr5nZc7dFh4jGs6pYa1e';
const Schema = z.object({ KEY: Secret, URL: z.url('must be a URL.'), SIZE: z.coerce.number() });

function complaint(source: Record<string, string>): string {
  try {
    readEnvironment(Schema, source);
    return '';
  } catch (error) {
    return String(error);
  }
}

test('answers what the schema makes of it', () => {
  expect(readEnvironment(Schema, { KEY: good, URL: 'https://a.test', SIZE: '3' })).toEqual({
    KEY: good,
    URL: 'https://a.test',
    SIZE: 3,
  });
});

test('says of each variable in a line of its own what to do', () => {
  expect(complaint({ KEY: good, URL: 'x' }).split('\n')).toHaveLength(2);
  expect(complaint({ URL: 'https://a.test', SIZE: '1' })).toContain('KEY: is not set');
});

test('an empty variable is a missing one', () => {
  expect(complaint({ KEY: '', URL: 'https://a.test', SIZE: '1' })).toContain('KEY: is not set');
});

test.for([
  ['too-short', 'shorter than 32'],
  ['a'.repeat(40), 'repeats itself'],
  [`changeme-${good}`, 'sample'],
  [`your_secret_${good}`, 'sample'],
])('refuses the secret %j without repeating it', ([value, reason]) => {
  const text = complaint({ KEY: value ?? '', URL: 'https://a.test', SIZE: '1' });
  expect(text).toContain(reason);
  expect(text).not.toContain(value);
});

test.for([
  ['lots', 'COUNT: must be a number.'],
  ['1.5', 'COUNT: must be a whole number.'],
  ['0', 'COUNT: must be at least 1.'],
  ['101', 'COUNT: must be at most 100.'],
] as const)('of a number it says what is wrong with it: %s', ([COUNT, line]) => {
  const schema = z.object({ COUNT: z.coerce.number().int().min(1).max(100) });
  expect(() => readEnvironment(schema, { COUNT })).toThrow(line);
});
