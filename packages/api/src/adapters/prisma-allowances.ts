import { Prisma, type PrismaClient } from '@menjin/db';
import { allowanceWindow, secondsUntilFree } from '../allowance-window.ts';
import type { Allowance, Allowances } from '../ports.ts';

type Counted = { totals: bigint[]; refused: number | null; blocking_slot: Date | null };

/** Counts in Postgres, by the function `take_allowances` of the migrations. */
export function createPrismaAllowances(prisma: PrismaClient): Allowances {
  return {
    async take(wanted, at) {
      const list = JSON.stringify(wanted.map((allowance) => toArgument(allowance, at)));
      const [counted] = await prisma.$queryRaw<Counted[]>(
        Prisma.sql`SELECT * FROM take_allowances(${list}::jsonb)`,
      );
      const refused = counted?.refused ? wanted[counted.refused - 1] : undefined;
      if (refused === undefined) {
        return { isTaken: true, totals: (counted?.totals ?? []).map(Number) };
      }
      const { windowSeconds } = refused;
      const blockingSlot = counted?.blocking_slot ?? null;
      const retryAfterSeconds = secondsUntilFree(windowSeconds, blockingSlot, at);
      return { isTaken: false, refused, retryAfterSeconds };
    },

    async giveBack({ key, windowSeconds, amount }, at) {
      const { slot } = allowanceWindow(windowSeconds, at);
      await prisma.counter.updateMany({
        where: { key, slot },
        data: { amount: { decrement: amount } },
      });
    },

    async used({ key, windowSeconds }, at) {
      const { since } = allowanceWindow(windowSeconds, at);
      const { _sum } = await prisma.counter.aggregate({
        where: { key, slot: { gte: since } },
        _sum: { amount: true },
      });
      return Number(_sum.amount ?? 0);
    },

    async reset(key) {
      await prisma.counter.deleteMany({ where: { key } });
    },

    async resetByStaff(keys, action) {
      await prisma.$transaction([
        prisma.counter.deleteMany({ where: { key: { in: [...keys] } } }),
        prisma.staffAction.create({ data: action }),
      ]);
    },
  };
}

function toArgument({ key, maximum, windowSeconds, amount }: Allowance, at: Date) {
  return { key, maximum, amount, ...allowanceWindow(windowSeconds, at) };
}
