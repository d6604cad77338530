import { randomInt, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Allowance, Allowances, StaffLog } from '../../ports.ts';
import { newStaffAction } from '../new-staff-action.ts';

const at = new Date('2026-11-22T08:00:00Z');
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);
const newAllowance = (change: Partial<Allowance> = {}): Allowance => ({
  key: `test:${randomUUID()}`,
  maximum: 3,
  windowSeconds: 3600,
  amount: 1,
  ...change,
});

/** What every Allowances does, wherever it counts. */
export function allowancesContract(create: () => Allowances, log: StaffLog): void {
  test('lets take up to the maximum, and tells how long until there is more', async () => {
    const [allowances, allowance] = [create(), newAllowance()];
    expect(await allowances.take([allowance], at)).toEqual({ isTaken: true, totals: [1] });
    expect(await allowances.take([allowance], later(600))).toEqual({ isTaken: true, totals: [2] });
    expect(await allowances.take([allowance], later(600))).toEqual({ isTaken: true, totals: [3] });
    const refused = await allowances.take([allowance], later(1200));
    // The first slice is a minute long, and counts until its last instant is an hour old.
    const retryAfterSeconds = 3600 + 60 - 1200;
    expect(refused).toEqual({ isTaken: false, refused: allowance, retryAfterSeconds });
    const [tooEarly, inTime] = [later(1199 + retryAfterSeconds), later(1200 + retryAfterSeconds)];
    expect((await allowances.take([allowance], tooEarly)).isTaken).toBe(false);
    expect((await allowances.take([allowance], inTime)).isTaken).toBe(true);
  });

  test('no window of its length ever holds more than the maximum', async () => {
    const [allowances, allowance] = [create(), newAllowance()];
    const takenAt: number[] = [];
    for (let seconds = 0; seconds < 3 * 3600; seconds += 97) {
      if ((await allowances.take([allowance], later(seconds))).isTaken) takenAt.push(seconds);
    }
    for (const start of takenAt) {
      const inWindow = takenAt.filter((taken) => taken >= start && taken < start + 3600);
      expect(inWindow.length).toBeLessThanOrEqual(3);
    }
    expect(takenAt.length).toBeGreaterThanOrEqual(6);
  });

  test('takes of all or of none, and names the first that is used up', async () => {
    const allowances = create();
    const [wide, narrow] = [newAllowance(), newAllowance({ maximum: 1 })];
    await allowances.take([wide, narrow], at);
    const refused = await allowances.take([wide, narrow], at);
    expect(refused).toMatchObject({ isTaken: false, refused: narrow });
    expect(await allowances.used(wide, at)).toBe(1);
  });

  test('counts amounts, and fits what still fits', async () => {
    const [allowances, allowance] = [create(), newAllowance({ maximum: 100 })];
    await allowances.take([{ ...allowance, amount: 70 }], at);
    expect((await allowances.take([{ ...allowance, amount: 31 }], at)).isTaken).toBe(false);
    expect(await allowances.take([{ ...allowance, amount: 30 }], at)).toEqual({
      isTaken: true,
      totals: [100],
    });
  });

  test('what never fits is refused for a whole window', async () => {
    const [allowances, allowance] = [create(), newAllowance({ maximum: 1, amount: 2 })];
    const refused = { isTaken: false, refused: allowance, retryAfterSeconds: 3600 };
    expect(await allowances.take([allowance], at)).toEqual(refused);
  });

  test('what is given back can be taken again', async () => {
    const [allowances, allowance] = [create(), newAllowance({ maximum: 1 })];
    await allowances.take([allowance], at);
    await allowances.giveBack(allowance, at);
    expect((await allowances.take([allowance], at)).isTaken).toBe(true);
  });

  test('begins anew when it is reset', async () => {
    const [allowances, allowance] = [create(), newAllowance({ maximum: 1 })];
    await allowances.take([allowance], at);
    await allowances.reset(allowance.key);
    expect(await allowances.used(allowance, at)).toBe(0);
    expect((await allowances.take([allowance], at)).isTaken).toBe(true);
  });

  test('several begin anew at once, and who wanted it is written down', async () => {
    const allowances = create();
    const [hour, day, other] = [newAllowance(), newAllowance(), newAllowance()];
    await allowances.take([hour, day, other], at);
    const action = newStaffAction({ action: 'sending-stop-reset', staffId: randomInt(2 ** 31) });
    await allowances.resetByStaff([hour.key, day.key], action);
    expect(await allowances.used(hour, at)).toBe(0);
    expect(await allowances.used(day, at)).toBe(0);
    expect(await allowances.used(other, at)).toBe(1);
    expect(await log.list({ staffId: action.staffId ?? 0, limit: 9 })).toMatchObject([action]);
  });

  test('of 200 who ask at once for different things and one in common, the maximum gets it', async () => {
    const [allowances, common] = [create(), newAllowance({ maximum: 50 })];
    const taken = await Promise.all(
      Array.from({ length: 200 }, (_, index) => {
        const own = newAllowance();
        // In either order: who locks one first must not wait for ever for the other.
        return allowances.take(index % 2 === 0 ? [own, common] : [common, own], at);
      }),
    );
    expect(taken.filter(({ isTaken }) => isTaken)).toHaveLength(50);
    expect(await allowances.used(common, at)).toBe(50);
  });
}
