import type { Page } from '@playwright/test';

export type Paints = {
  /** When the first text or image was seen, in milliseconds. */
  first: number;
  /** When the largest one was. */
  largest: number;
  /** How far things moved although nobody had typed or tapped just before: the sum of all layout shifts. */
  shift: number;
  /** For how long scripts kept the page from answering, beyond 50 ms each time. */
  blocked: number;
};

type Entry = PerformanceEntry & { value: number; hadRecentInput: boolean };

declare global {
  interface Window {
    menjinPaints: Paints;
  }
}

/** Lets whatever is opened in a page take notes; answers how to read them once there is something to see. */
export async function watchPaints(page: Page): Promise<() => Promise<Paints>> {
  await page.addInitScript(() => {
    const notes = { first: 0, largest: 0, shift: 0, blocked: 0 };
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Entry[]) {
        const { entryType, name, startTime, duration } = entry;
        if (name === 'first-contentful-paint') notes.first = startTime;
        if (entryType === 'largest-contentful-paint') notes.largest = startTime;
        if (entryType === 'layout-shift' && !entry.hadRecentInput) notes.shift += entry.value;
        if (entryType === 'longtask') notes.blocked += duration - 50;
      }
    });
    for (const type of ['paint', 'largest-contentful-paint', 'layout-shift', 'longtask'])
      observer.observe({ type, buffered: true });
    window.menjinPaints = notes;
  });
  return async () => {
    // What has no text is never painted.
    await page.waitForFunction(
      () => window.menjinPaints.largest > 0 || document.body.innerText === '',
    );
    return page.evaluate(() => window.menjinPaints);
  };
}
