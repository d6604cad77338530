import { drawCaptcha, speakDigits } from '@menjin/captcha';
import type { Page } from '@playwright/test';
import { MOMENT, stillText } from './still-text.ts';

const SEED = 'pictures of pages';

/** Gives a page a clock that stands, and the same captcha each time. */
export async function holdBack(page: Page): Promise<void> {
  await page.clock.setFixedTime(MOMENT);
  const image = await drawCaptcha('WE3X', { seed: SEED });
  const audio = await speakDigits('204816', { language: 'zh-CN', seed: SEED });
  await page.route('**/captcha/*', async (route) => {
    // Asked for all the same: the server writes down what it says.
    await route.fetch();
    await route.fulfill({ body: Buffer.from(image.bytes), contentType: image.contentType });
  });
  await page.route('**/captcha/*/audio?*', (route) =>
    route.fulfill({ body: Buffer.from(audio.bytes), contentType: audio.contentType }),
  );
}

/** Makes what a page shows the same each time. */
export async function holdStill(page: Page, startedAt: number): Promise<void> {
  const texts = await page.evaluate(() => {
    const found: { text: string; moment: string | undefined }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { nodeValue, parentElement } = walker.currentNode;
      found.push({ text: nodeValue ?? '', moment: parentElement?.closest('time')?.dateTime });
    }
    return found;
  });
  await page.evaluate(
    ({ before, after }) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (const [place, text] of after.entries()) {
        const { nodeValue } = walker.nextNode() ?? {};
        if (text !== nodeValue && nodeValue === before[place]) walker.currentNode.nodeValue = text;
      }
    },
    {
      before: texts.map(({ text }) => text),
      after: texts.map(({ text, moment }) => stillText(text, startedAt, moment)),
    },
  );
  await page.locator('audio').evaluateAll((recordings) => {
    for (const audio of recordings as HTMLAudioElement[]) {
      audio.pause();
      audio.currentTime = 0;
    }
  });
  await page.evaluate(() => document.fonts.ready);
}
