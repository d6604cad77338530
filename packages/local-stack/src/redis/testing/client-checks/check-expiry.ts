import { expect, test, vi } from 'vitest';
import type { ClientUnderTest } from '../client-under-test.ts';
import { isAbout } from '../is-about.ts';

/** Expiry, with a real clock on both sides. */
export function checkExpiry({ redis, key }: ClientUnderTest): void {
  test('tells the time left, none and no key apart', async () => {
    await redis.set(key('ttl'), 'v', { ex: 100 });
    await redis.set(key('ttl-none'), 'v');
    expect(await redis.ttl(key('ttl'))).toSatisfy(isAbout(100));
    expect(await redis.pttl(key('ttl'))).toBeGreaterThan(90_000);
    expect(await redis.ttl(key('ttl-none'))).toBe(-1);
    expect(await redis.pttl(key('ttl-missing'))).toBe(-2);
  });

  test('drops a key when its time is over', async () => {
    await redis.set(key('short'), 'v', { px: 30 });
    await vi.waitFor(async () => expect(await redis.get(key('short'))).toBeNull(), {
      interval: 10,
    });
    expect(await redis.ttl(key('short'))).toBe(-2);
    expect(await redis.set(key('short'), 'again', { nx: true })).toBe('OK');
  });

  test('takes absolute times', async () => {
    const soon = Math.floor(Date.now() / 1000) + 100;
    await redis.set(key('exat'), 'v', { exat: soon });
    await redis.set(key('pxat'), 'v', { pxat: soon * 1000 });
    expect(await redis.ttl(key('exat'))).toBeGreaterThan(95);
    expect(await redis.ttl(key('pxat'))).toBeGreaterThan(95);
    await redis.set(key('exat'), 'v', { exat: 1 });
    expect(await redis.exists(key('exat'))).toBe(0);
  });
}
