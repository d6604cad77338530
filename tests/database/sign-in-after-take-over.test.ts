import { afterAll, expect, test } from 'vitest';
import { startScene } from '../setup/start-scene.ts';
import { DJANGO_5, djangoDatabase, takeOver } from './django-database.ts';
import { queryRows } from './query-rows.ts';

// Columns of the project's own, under names that tables of ours have, too.
const databaseUrl = await djangoDatabase(
  DJANGO_5,
  `ALTER TABLE tb_users ADD COLUMN created_at timestamptz, ADD COLUMN expires_at timestamptz,
     ADD COLUMN user_id integer, ADD COLUMN remembered boolean`,
);
await takeOver(databaseUrl);
const scene = await startScene({
  counts: { server: 1, workers: 0 },
  // Instead of the scene's own database.
  env: { DATABASE_URL: databaseUrl },
});
afterAll(() => scene.stop());

const signIn = (identifier: string, password: string) =>
  scene.call('login.withPassword', { identifier, password });

async function storedPassword(id: number): Promise<string> {
  const rows = await queryRows(databaseUrl, `SELECT password FROM tb_users WHERE id = ${id}`);
  return String(rows[0]?.['password']);
}

test.each([
  ['pbkdf2_sha256', 1, 'alice', 'alice-and-pbkdf2'],
  ['pbkdf2_sha256', 8, '王小明2021', '王小明的密码'],
  ['bcrypt_sha256', 2, 'Bob-Builder', 'bob-and-bcrypt-sha256'],
  ['bcrypt', 3, '张伟', '张伟的密码-bcrypt'],
])(
  'a user with a %s of Django signs in, and gets a hash of ours',
  async (format, id, name, password) => {
    expect(await storedPassword(id)).toMatch(`${format}$`);
    expect((await signIn(name, `${password}?`)).outcome).toBe('CREDENTIALS_WRONG');
    expect(await storedPassword(id)).toMatch(`${format}$`);

    const first = await signIn(name, password);
    expect(first.outcome).toBe('ok');
    const [session = ''] = first.headers.getSetCookie();
    const [cookie = ''] = session.split(';');
    expect((await scene.query('account.get', { cookie })).data).toMatchObject({ id });
    expect((await scene.query('session.list', { cookie })).data).toHaveLength(1);
    expect(await storedPassword(id)).toMatch(/^bcrypt_hmac_sha384\$/);
    expect((await signIn(name, password)).outcome).toBe('ok');
  },
);

test('users sign in under any case of their name, and with their mobile however it is written', async () => {
  for (const identifier of ['ERIN_2', '+86 192-9999-0007', '19299990007'])
    expect((await signIn(identifier, 'erin-and-her-email')).outcome).toBe('ok');
});

test('who was disabled in Django, or has no usable password there, stays out', async () => {
  const answers = [
    await signIn('dave.gone', 'dave-and-inactive'),
    await signIn('carol@example.com', ''),
    await signIn('carol@example.com', await storedPassword(4)),
  ];
  expect(answers.map(({ outcome }) => outcome)).not.toContain('ok');
});
