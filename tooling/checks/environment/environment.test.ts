import { expect, test } from 'vitest';
import { missing, unknown } from './check-environment.ts';
import {
  documentedVariables,
  namedVariables,
  sampleVariables,
  schemaVariables,
} from './read-variables.ts';

test('reads the keys of a schema, not what else is written in capitals', () => {
  const source = [
    'const MIN_COST = 10; // PORT: no',
    'const Env = z.object({',
    '  PORT: z.coerce.number(),',
    '  SMS_CODE_KEY: Secret,',
    "  code: 'custom',",
  ].join('\n');
  expect(schemaVariables(source)).toEqual(['PORT', 'SMS_CODE_KEY']);
});

test('reads the names that are asked for', () => {
  expect(namedVariables("setting('MENJIN_PORTS') ?? env['HOME_OF_IT'] ?? 'OTHER'")).toEqual([
    'MENJIN_PORTS',
    'HOME_OF_IT',
  ]);
});

test('reads the first column of tables of variables alone', () => {
  const markdown = [
    '| variable | default |',
    '| --- | --- |',
    '| `HOST`, `PORT` | `OTHER` |',
    '',
    '| secret | how |',
    '| `LATER` | |',
  ].join('\n');
  expect(documentedVariables(markdown)).toEqual(['HOST', 'PORT']);
});

test('reads what a sample sets', () => {
  expect(sampleVariables('# KEY=no\nKEY=\nSMTP_FROM=a=b\n')).toEqual(['KEY', 'SMTP_FROM']);
});

test('reports both what is not told and what nothing reads', () => {
  const known = new Set(['HOST', 'PORT']);
  expect(missing('a.md', known, ['HOST', 'GONE'])).toEqual([
    'a.md: PORT is read by a process, but is not in the table',
  ]);
  expect(unknown('a.md', known, ['HOST', 'GONE'])).toEqual(['a.md: GONE is read by nothing']);
});
