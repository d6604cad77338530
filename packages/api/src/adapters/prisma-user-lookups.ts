import type { UserSearch, UserState } from '@menjin/contract';
import { Prisma, type PrismaClient } from '@menjin/db';
import type { FoundUser, ReadUser, UserDirectory, WantedUsers } from '../ports.ts';
import { isUsablePassword } from '../unusable-password.ts';

type Row = Omit<FoundUser, 'lastUsedAt'> & { lastUsedAt: Date | null };

// The last login or, to the day, the last use of a session; GREATEST leaves nulls out.
// The id of a table that was taken over may be a bigint, which would come as another type.
const FOUND = Prisma.sql`id::int AS id, username, mobile, date_joined AS "createdAt",
  GREATEST(last_login, last_used_at) AS "lastUsedAt", is_active AS "isActive",
  is_staff AS "isStaff", is_superuser AS "isSuperuser"`;

// As the partial index has it, letter by letter.
const IS_NOT_DELETED = Prisma.sql`username NOT LIKE 'deleted:%'`;

/** The part of the directory that changes nothing. */
export function createPrismaUserLookups(
  prisma: PrismaClient,
): Pick<UserDirectory, 'list' | 'find'> {
  return {
    list: ({ search, state, beforeId, limit }) =>
      prisma.$queryRaw<Row[]>(Prisma.sql`
        SELECT ${FOUND} FROM tb_users
        WHERE ${IS_NOT_DELETED} AND ${isFound(search)} AND ${isIn(state)} AND ${isBefore(beforeId)}
        ORDER BY id DESC LIMIT ${limit}`),

    async find(id) {
      type Read = Omit<ReadUser, 'hasPassword'> & { email: string; password: string };
      const [row] = await prisma.$queryRaw<Read[]>(Prisma.sql`
        SELECT ${FOUND}, password, email, email_active AS "isEmailVerified",
          password_changed_at AS "passwordChangedAt", agreement_version AS "agreementVersion"
        FROM tb_users WHERE id = ${id} AND ${IS_NOT_DELETED}`);
      if (row === undefined) return null;
      const { password, email, ...user } = row;
      return {
        ...user,
        email: email === '' ? null : email,
        hasPassword: isUsablePassword(password),
      };
    },
  };
}

function isFound(search: UserSearch | undefined): Prisma.Sql {
  if (search === undefined) return Prisma.sql`true`;
  if (search.kind === 'id') return Prisma.sql`id = ${search.id}`;
  const named = Prisma.sql`username_key LIKE ${beginning(search.usernameKey)}`;
  if (search.mobile === null) return named;
  return Prisma.sql`(${named} OR mobile LIKE ${beginning(search.mobile)})`;
}

/** A pattern for whatever begins like this; nothing typed counts as a pattern itself. */
const beginning = (text: string) => `${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;

function isIn(state: UserState | undefined): Prisma.Sql {
  if (state === undefined) return Prisma.sql`true`;
  if (state === 'staff') return Prisma.sql`is_staff`;
  return state === 'active' ? Prisma.sql`is_active` : Prisma.sql`NOT is_active`;
}

const isBefore = (id: WantedUsers['beforeId']) =>
  id === undefined ? Prisma.sql`true` : Prisma.sql`id < ${id}`;
