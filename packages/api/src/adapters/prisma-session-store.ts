import { Prisma, type PrismaClient } from '@menjin/db';
import type { MobileStanding, SessionStore } from '../ports.ts';
import { insertAudit } from './insert-audit.ts';
import { createPrismaSessionEnds } from './prisma-session-ends.ts';
import { createPrismaSessionLookups } from './prisma-session-lookups.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Each change is one statement, with the line of what happened in it. */
export function createPrismaSessionStore(prisma: PrismaClient): SessionStore {
  return {
    ...createPrismaSessionLookups(prisma),
    ...createPrismaSessionEnds(prisma),

    async create({ id, credentialsVersion }, session, { audit, mobile }) {
      const { tokenHash, remembered, createdAt, expiresAt, ipPrefix, userAgent } = session;
      const written = await prisma.$executeRaw(Prisma.sql`
        WITH account AS (
          UPDATE tb_users SET last_login = ${createdAt}, ${mobileStands(mobile)}
          WHERE id = ${id} AND credentials_version = ${credentialsVersion} AND is_active
          RETURNING id
        ), signed_in AS (
          INSERT INTO sessions (id, token_hash, user_id, remembered, created_at, last_seen_at,
            expires_at, ip_prefix, user_agent)
          SELECT gen_random_uuid(), ${tokenHash}, account.id, ${remembered}, ${createdAt},
            ${createdAt}, ${expiresAt}, ${ipPrefix}, ${userAgent}
          FROM account
          RETURNING user_id
        )
        ${insertAudit(audit, Prisma.sql`signed_in`)}`);
      return written === 1;
    },

    async touch({ id, userId }, at) {
      await prisma.session.updateMany({
        where: { id, lastSeenAt: { lt: at } },
        data: { lastSeenAt: at },
      });
      // To the day: many sessions of an account would else wait for each other.
      const yesterday = new Date(at.getTime() - DAY_MS);
      await prisma.user.updateMany({
        where: { id: userId, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: yesterday } }] },
        data: { lastUsedAt: at },
      });
    },

    async confirm(seenHash, { tokenHash, audit, mobile }) {
      const proved = Prisma.sql`,
        proved AS (
          UPDATE tb_users SET ${mobileStands(mobile)} FROM confirmed
          WHERE tb_users.id = confirmed.user_id
        )`;
      const written = await prisma.$executeRaw(Prisma.sql`
        WITH confirmed AS (
          UPDATE sessions
          SET token_hash = ${tokenHash}, confirmed_at = ${audit.at}, last_seen_at = ${audit.at}
          WHERE token_hash = ${new Uint8Array(seenHash)} RETURNING user_id
        )${mobile === 'as-before' ? Prisma.empty : proved}
        ${insertAudit(audit, Prisma.sql`confirmed`)}`);
      return written === 1;
    },
  };
}

function mobileStands(mobile: MobileStanding): Prisma.Sql {
  if (mobile === 'as-before') return Prisma.sql`mobile_in_doubt = mobile_in_doubt`;
  return Prisma.sql`mobile_in_doubt = ${mobile === 'in-doubt'}`;
}
