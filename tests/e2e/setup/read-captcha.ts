import { expect, type Page } from '@playwright/test';
import type { Redis } from '@upstash/redis';

/** What the captcha that a page shows says. */
export async function readCaptcha(page: Page, redis: Redis): Promise<string> {
  const id = await page.locator('input[name="captchaId"]').inputValue();
  // The image's request writes the text: it may still be on its way.
  await expect.poll(() => redis.exists(`captcha:${id}`)).toBe(1);
  return (await redis.get<string>(`captcha:${id}`)) ?? '';
}
