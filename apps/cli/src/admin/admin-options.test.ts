import { expect, test } from 'vitest';
import { en } from '../i18n/en.ts';
import { readAdminOptions } from './admin-options.ts';

test('reads what is given, and nothing more', () => {
  expect(readAdminOptions(['--username', 'a', '--mobile=1', '--password-stdin', '-y'], en)).toEqual(
    {
      username: 'a',
      mobile: '1',
      passwordStdin: true,
      yes: true,
      help: false,
    },
  );
  expect(readAdminOptions([], en)).toMatchObject({ username: undefined, passwordStdin: false });
});

test.each([
  [['--password=hunter2'], '--password'],
  [['--password', 'hunter2'], '--password'],
  [['-phunter2'], '-p'],
  [['--username'], '--username'],
  [['--yes=hunter2'], '--yes'],
])('%j: names the option that is wrong, but no value', (args, name) => {
  const read = () => readAdminOptions(args, en);
  expect(read).toThrow(expect.objectContaining({ exitCode: 2 }));
  expect(read).toThrow(`The option ${name} is not known`);
  expect(read).not.toThrow('hunter2');
});

test('an argument without an option is not repeated either', () => {
  const read = () => readAdminOptions(['hunter2'], en);
  expect(read).toThrow(en.tooMany);
  expect(read).not.toThrow('hunter2');
});
