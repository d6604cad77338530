import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { CaptchaTexts } from '../../ports.ts';

/** What every CaptchaTexts does, wherever it keeps them. */
export function captchaTextsContract(create: () => CaptchaTexts): void {
  test('gives a text back once', async () => {
    const [texts, id] = [create(), randomUUID()];
    await texts.put(id, 'WXY3', 60);
    expect(await texts.take(id)).toBe('WXY3');
    expect(await texts.take(id)).toBeNull();
  });

  test('knows no text that was never put', async () => {
    expect(await create().take(randomUUID())).toBeNull();
  });

  test('a second text under one id replaces the first', async () => {
    const [texts, id] = [create(), randomUUID()];
    await texts.put(id, 'AAAA', 60);
    await texts.put(id, 'CCCC', 60);
    expect(await texts.take(id)).toBe('CCCC');
  });

  test('keeps texts that look like numbers as they are', async () => {
    const texts = create();
    for (const text of ['3479', '3E44', '4E79', '0034', 'null']) {
      const id = randomUUID();
      await texts.put(id, text, 60);
      expect(await texts.take(id)).toBe(text);
    }
  });

  test('of 200 who take at once, one gets the text', async () => {
    const [texts, id] = [create(), randomUUID()];
    await texts.put(id, 'WXY3', 60);
    const taken = await Promise.all(Array.from({ length: 200 }, () => texts.take(id)));
    expect(taken.filter((text) => text !== null)).toEqual(['WXY3']);
  });
}
