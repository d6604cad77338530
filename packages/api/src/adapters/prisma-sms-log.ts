import type { Prisma, PrismaClient } from '@menjin/db';
import type { SmsLog, WantedSms } from '../ports.ts';
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
      return rows.map((row) => ({ ...row, price: Math.round(Number(row.price) * PRICE_UNITS) }));
    },

    find: (id) =>
      prisma.smsMessage.findUnique({ where: { id }, select: { id: true, mobile: true } }),

    count: (beginnings, until) => countPrismaSms(prisma, beginnings, until),
  };
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
