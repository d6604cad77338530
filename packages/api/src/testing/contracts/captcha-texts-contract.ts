import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { CaptchaTexts, KeptCaptcha } from '../../ports.ts';

const captcha = (given: Partial<KeptCaptcha> = {}): KeptCaptcha => ({
  id: randomUUID(),
  form: 'image',
  text: 'WXY3',
  flow: 'one',
  ...given,
});

/** What every CaptchaTexts does, wherever it keeps them. */
export function captchaTextsContract(create: () => CaptchaTexts): void {
  test('gives a text back once', async () => {
    const [texts, shown] = [create(), captcha()];
    expect(await texts.put(shown, 60)).toBe(true);
    expect(await texts.take(shown.id)).toEqual(['WXY3']);
    expect(await texts.take(shown.id)).toEqual([]);
  });

  test('knows no text that was never put', async () => {
    expect(await create().take(randomUUID())).toEqual([]);
  });

  test('a second text of one form replaces the first', async () => {
    const [texts, shown] = [create(), captcha({ text: 'AAAA' })];
    await texts.put(shown, 60);
    expect(await texts.put({ ...shown, text: 'CCCC' }, 60)).toBe(true);
    expect(await texts.take(shown.id)).toEqual(['CCCC']);
  });

  test('image and audio of one id are taken together', async () => {
    const [texts, shown] = [create(), captcha()];
    await texts.put(shown, 60);
    await texts.put({ ...shown, form: 'audio', text: '482913' }, 60);
    expect((await texts.take(shown.id)).toSorted()).toEqual(['482913', 'WXY3']);
    expect(await texts.take(shown.id)).toEqual([]);
  });

  test('audio needs no image', async () => {
    const [texts, heard] = [create(), captcha({ form: 'audio', text: '482913' })];
    await texts.put(heard, 60);
    expect(await texts.take(heard.id)).toEqual(['482913']);
  });

  test('another flow replaces nothing, in neither form', async () => {
    const [texts, shown] = [create(), captcha()];
    await texts.put(shown, 60);
    expect(await texts.put({ ...shown, flow: 'two', text: 'AAAA' }, 60)).toBe(false);
    expect(await texts.put({ ...shown, flow: 'two', form: 'audio', text: '1' }, 60)).toBe(false);
    expect(await texts.take(shown.id)).toEqual(['WXY3']);
  });

  test('an id is free again when it was taken', async () => {
    const [texts, shown] = [create(), captcha()];
    await texts.put(shown, 60);
    await texts.take(shown.id);
    expect(await texts.put({ ...shown, flow: 'two' }, 60)).toBe(true);
  });

  test('of 50 flows that want one id at once, one has it', async () => {
    const [texts, id] = [create(), randomUUID()];
    const flows = Array.from({ length: 50 }, (_, n) => `flow ${n}`);
    const puts = await Promise.all(
      flows.map((flow) => texts.put(captcha({ id, flow, text: flow }), 60)),
    );
    expect(puts.filter((isKept) => isKept)).toHaveLength(1);
    expect(await texts.take(id)).toEqual([flows[puts.indexOf(true)]]);
  });

  test('keeps texts that look like numbers as they are', async () => {
    const texts = create();
    for (const text of ['3479', '3E44', '4E79', '0034', 'null']) {
      const shown = captcha({ text });
      await texts.put(shown, 60);
      expect(await texts.take(shown.id)).toEqual([text]);
    }
  });

  test('of 200 who take at once, one gets what there is', async () => {
    const [texts, shown] = [create(), captcha()];
    await texts.put(shown, 60);
    await texts.put({ ...shown, form: 'audio', text: '482913' }, 60);
    const taken = await Promise.all(Array.from({ length: 200 }, () => texts.take(shown.id)));
    expect(taken.filter(({ length }) => length > 0)).toEqual([
      expect.arrayContaining(['WXY3', '482913']),
    ]);
  });

  test('whoever gets the text of one form gets that of the other', async () => {
    const texts = create();
    for (let round = 0; round < 50; round += 1) {
      const shown = captcha();
      await texts.put(shown, 60);
      await texts.put({ ...shown, form: 'audio', text: '482913' }, 60);
      const takes: Promise<string[]>[] = [];
      // Each begins while those before it are at another point of their way.
      for (let taker = 0; taker < 10; taker += 1) {
        takes.push(texts.take(shown.id));
        await setImmediate();
      }
      const counts = (await Promise.all(takes)).map(({ length }) => length);
      expect(counts.toSorted((a, b) => b - a).slice(0, 2)).toEqual([2, 0]);
    }
  });
}
