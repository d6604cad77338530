import type { Browser, BrowserContextOptions, Page } from '@playwright/test';

const LATENCY_MS = 150;
const DOWN_BITS_PER_SECOND = 1_600_000;
const UP_BITS_PER_SECOND = 750_000;
const CPU_SLOWDOWN = 4;

/** A page as a cheap phone shows it, far from the next mast and with an empty cache. */
export async function openSlowPhone(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const viewport = { width: 320, height: 640 };
  const page = await browser.newPage({ locale: 'zh-CN', viewport, ...options });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: DOWN_BITS_PER_SECOND / 8,
    uploadThroughput: UP_BITS_PER_SECOND / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return page;
}
