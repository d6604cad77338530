import { chromium, type LaunchOptions } from '@playwright/test';
import getPort from 'get-port';
import lighthouse, { type Flags } from 'lighthouse';

export type Verdict = {
  /** From 0 to 100, by category. */
  scores: Record<string, number>;
  /** What points were lost for. */
  complaints: string[];
};

/** None of these categories is about time: there is no need to wait until a page is quiet for long. */
const FLAGS = {
  logLevel: 'error',
  formFactor: 'mobile',
  throttlingMethod: 'provided',
  onlyCategories: ['accessibility', 'best-practices', 'seo'],
  disableFullPageScreenshot: true,
  pauseAfterFcpMs: 0,
  pauseAfterLoadMs: 0,
  networkQuietThresholdMs: 0,
  cpuQuietThresholdMs: 0,
} satisfies Flags;

/** What Lighthouse says of a page on a phone, in a browser of its own that sends these headers. */
export async function askLighthouse(
  url: string,
  headers: Record<string, string>,
  launchOptions: LaunchOptions,
): Promise<Verdict> {
  const port = await getPort({ host: '127.0.0.1' });
  const args = [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ ...launchOptions, args });
  try {
    const result = await lighthouse(url, { ...FLAGS, port, extraHeaders: headers });
    if (result === undefined) throw new Error('Lighthouse said nothing.');
    return verdictOf(result.lhr);
  } finally {
    await browser.close();
  }
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

function verdictOf({ categories, audits }: Report): Verdict {
  const all = Object.entries(categories);
  const weighing = all.flatMap(([, { auditRefs }]) => auditRefs.filter(({ weight }) => weight > 0));
  const failed = weighing.flatMap(({ id }) => audits[id] ?? []).filter(({ score }) => score === 0);
  return {
    scores: Object.fromEntries(all.map(([name, { score }]) => [name, (score ?? 0) * 100])),
    complaints: failed.map(({ title, details }) => `${title} ${JSON.stringify(details ?? '')}`),
  };
}
