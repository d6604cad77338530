import { allowanceWindow, secondsUntilFree } from '../allowance-window.ts';
import type { Allowance, Allowances, StaffActionFacts } from '../ports.ts';

export function createMemoryAllowances(writeDown: (action: StaffActionFacts) => void): Allowances {
  const counters = new Map<string, Map<number, number>>();
  const slotsOf = (key: string) => {
    const slots = counters.get(key) ?? new Map<number, number>();
    counters.set(key, slots);
    return slots;
  };
  const add = ({ key, windowSeconds }: Allowance, at: Date, amount: number) => {
    const slot = allowanceWindow(windowSeconds, at).slot.getTime();
    const slots = slotsOf(key);
    slots.set(slot, (slots.get(slot) ?? 0) + amount);
  };
  /** What counts of an allowance, the oldest slice first. */
  const counting = ({ key, windowSeconds }: Pick<Allowance, 'key' | 'windowSeconds'>, at: Date) => {
    const since = allowanceWindow(windowSeconds, at).since.getTime();
    return [...slotsOf(key)].filter(([slot]) => slot >= since).sort(([a], [b]) => a - b);
  };
  const sum = (slots: [number, number][]) => slots.reduce((total, [, amount]) => total + amount, 0);

  return {
    async take(wanted, at) {
      const totals = wanted.map((allowance) => sum(counting(allowance, at)) + allowance.amount);
      const refused = wanted.find(({ maximum }, index) => (totals[index] ?? 0) > maximum);
      if (refused === undefined) {
        for (const allowance of wanted) add(allowance, at, allowance.amount);
        return { isTaken: true, totals };
      }
      const slots = counting(refused, at);
      const blocking = slots.find(
        (_, index) => sum(slots.slice(index + 1)) + refused.amount <= refused.maximum,
      );
      const blockingSlot = blocking === undefined ? null : new Date(blocking[0]);
      const retryAfterSeconds = secondsUntilFree(refused.windowSeconds, blockingSlot, at);
      return { isTaken: false, refused, retryAfterSeconds };
    },
    async giveBack(taken, at) {
      add(taken, at, -taken.amount);
    },
    used: async (allowance, at) => sum(counting(allowance, at)),
    async reset(key) {
      counters.delete(key);
    },
    async resetByStaff(keys, action) {
      for (const key of keys) counters.delete(key);
      writeDown(action);
    },
  };
}
