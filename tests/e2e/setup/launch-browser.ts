import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from './find-browser.ts';

/** Starts a browser outside of Playwright's own runner. */
export async function launchBrowser(unpackDirectory: string): Promise<Browser> {
  return chromium.launch(await findBrowser(unpackDirectory));
}
