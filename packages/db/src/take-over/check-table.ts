import type pg from 'pg';

type Column = {
  name: string;
  type: string;
  required: boolean;
  hasDefault: boolean;
};

const NAME = ['character varying', 'text'];
const TIME = ['timestamp with time zone'];

/** The columns of Django's AbstractUser, and mobile, with the types that they may have. */
const EXPECTED: Record<string, readonly string[]> = {
  id: ['integer', 'bigint'],
  password: NAME,
  last_login: TIME,
  is_superuser: ['boolean'],
  username: NAME,
  first_name: NAME,
  last_name: NAME,
  email: NAME,
  is_staff: ['boolean'],
  is_active: ['boolean'],
  date_joined: TIME,
  mobile: NAME,
};

/** A project may have this one, and need not. */
const OPTIONAL: Record<string, readonly string[]> = { email_active: ['boolean'] };

/** What the first migration adds: a table with one of these is not Django's alone any more. */
const OURS = ['username_key', 'agreement_version', 'agreed_at'];

/**
 * Why `tb_users` cannot be taken over, in sentences; empty when it can.
 * @param wantedNames of the tables and types that menjin's migrations make
 */
export async function checkTable(
  client: pg.Client,
  wantedNames: readonly string[],
): Promise<string[]> {
  const columns = await readColumns(client);
  if (columns.length === 0) return ['there is no table tb_users'];
  const hasId = columns.some(({ name }) => name === 'id');
  return [
    ...checkColumns(columns),
    ...(hasId ? await checkId(client) : []),
    ...(await findTakenNames(client, wantedNames)),
  ];
}

async function readColumns(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type, attnotnull AS required,
       atthasdef OR attidentity <> '' AS "hasDefault"
     FROM pg_attribute
     WHERE attrelid = to_regclass('tb_users') AND attnum > 0 AND NOT attisdropped
     ORDER BY attnum`,
  );
  return rows;
}

function checkColumns(columns: readonly Column[]): string[] {
  const found = new Map(columns.map((column) => [column.name, column]));
  const wrong = Object.entries({ ...EXPECTED, ...OPTIONAL }).flatMap(([name, types]) => {
    const type = found.get(name)?.type;
    if (type === undefined) return name in OPTIONAL ? [] : [`it has no column ${name}`];
    return types.includes(type)
      ? []
      : [`its column ${name} is ${type} instead of ${types.join(' or ')}`];
  });
  const ours = OURS.filter((name) => found.has(name)).map(
    (name) => `it has a column ${name}, which menjin adds`,
  );
  const unfillable = columns
    .filter(({ name }) => !(name in EXPECTED || name in OPTIONAL || OURS.includes(name)))
    .filter(({ required, hasDefault }) => required && !hasDefault)
    .map(({ name }) => `its column ${name}, which menjin cannot fill, needs a default or NULL`);
  return [...wrong, ...ours, ...unfillable];
}

/** New users get their id from the database, and other rows keep it in 32 bits. */
async function checkId(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ isKey: boolean; isFilled: boolean; isWide: boolean }>(
    `SELECT pg_get_serial_sequence('tb_users', attname) IS NOT NULL AS "isFilled",
       (SELECT count(*) > 0 FROM tb_users WHERE id > 2147483647) AS "isWide",
       EXISTS (SELECT FROM pg_index WHERE indrelid = attrelid AND indisprimary
         AND indnkeyatts = 1 AND indkey[0] = attnum) AS "isKey"
     FROM pg_attribute WHERE attrelid = 'tb_users'::regclass AND attname = 'id'`,
  );
  return rows.flatMap(({ isKey, isFilled, isWide }) => [
    ...(isKey ? [] : ['its primary key is not id']),
    ...(isFilled ? [] : ['its id owns no sequence (ALTER SEQUENCE … OWNED BY tb_users.id)']),
    ...(isWide ? ['it has ids above 2147483647'] : []),
  ]);
}

async function findTakenNames(
  client: pg.Client,
  wantedNames: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM unnest($1::text[]) AS name WHERE to_regtype(quote_ident(name)) IS NOT NULL',
    [wantedNames],
  );
  return rows.map(({ name }) => `${name}, which menjin makes, is there already: rename it`);
}
