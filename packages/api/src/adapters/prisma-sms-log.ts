import type { Prisma, PrismaClient } from '@menjin/db';
import type { LoggedSms, SmsLog, WantedSms } from '../ports.ts';
import { PRICE_UNITS } from '../price-units.ts';
import { countPrismaSms } from './count-prisma-sms.ts';

// Named one by one: the challenge id, from which the code is derived, stays where it is.
const COLUMNS = {
  id: true,
  mobile: true,
  purpose: true,
  state: true,
  gateway: true,
  attempts: true,
  failure: true,
  price: true,
  createdAt: true,
  sentAt: true,
  deliveredAt: true,
  usedAt: true,
} as const satisfies Prisma.SmsMessageSelect;

export function createPrismaSmsLog(prisma: PrismaClient): SmsLog {
  return {
    async list(wanted) {
      const rows = await prisma.smsMessage.findMany({
        where: whereWanted(wanted),
        select: COLUMNS,
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: wanted.limit,
      });
      return rows.map(toLogged);
    },

    async find(id) {
      const row = await prisma.smsMessage.findUnique({ where: { id }, select: COLUMNS });
      return row === null ? null : toLogged(row);
    },

    count: (beginnings, until) => countPrismaSms(prisma, beginnings, until),
  };
}

function toLogged(row: Prisma.SmsMessageGetPayload<{ select: typeof COLUMNS }>): LoggedSms {
  return { ...row, price: Math.round(Number(row.price) * PRICE_UNITS) };
}

function whereWanted({ state, purpose, mobile, before }: WantedSms): Prisma.SmsMessageWhereInput {
  return {
    ...(state === undefined ? {} : { state }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(mobile === undefined ? {} : { mobile: { startsWith: mobile } }),
    ...(before === undefined ? {} : whereOlder(before)),
  };
}

/** The first condition says less than the second, but is one that an index can begin at. */
function whereOlder({ createdAt, id }: NonNullable<WantedSms['before']>) {
  return {
    createdAt: { lte: createdAt },
    OR: [{ createdAt: { lt: createdAt } }, { id: { lt: id } }],
  } satisfies Prisma.SmsMessageWhereInput;
}
