import type { Page } from '@playwright/test';

type Asked = { transport: string[]; signal: AbortSignal; arrive: (code: string) => void };
type StubbedWindow = Window & { askedForOtp: Asked[] };

/** A phone that shows its messages to pages: they arrive when a test says so. */
export async function stubWebOtp(page: Page) {
  await page.addInitScript(() => {
    const askedForOtp: Asked[] = [];
    Object.assign(window, { askedForOtp, OTPCredential: {} });
    type Options = { otp: { transport: string[] }; signal: AbortSignal };
    Object.defineProperty(navigator.credentials, 'get', {
      value: ({ otp: { transport }, signal }: Options) =>
        new Promise((resolve, reject) => {
          signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
          askedForOtp.push({ transport, signal, arrive: (code) => resolve({ code }) });
        }),
    });
  });
  return {
    /** What the page asked for so far. */
    asked: () =>
      page.evaluate(() =>
        (window as unknown as StubbedWindow).askedForOtp.map(({ transport, signal }) => ({
          transport,
          isAborted: signal.aborted,
        })),
      ),
    /** A message for whoever asked last. */
    arrive: (code: string) =>
      page.evaluate((said) => {
        (window as unknown as StubbedWindow).askedForOtp.at(-1)?.arrive(said);
      }, code),
  };
}
