import type { Page } from '@playwright/test';

/** One thing that a page fetched. */
export type Fetched = {
  url: string;
  /** Document, Script, Stylesheet, Image, Font … */
  type: string;
  /** As it came over the wire: compressed, and with its headers. */
  bytes: number;
  encoding: string | undefined;
};

/** Everything, and the bytes of its three largest kinds. */
export type Weight = { fetched: Fetched[]; html: number; scripts: number; styles: number };

/** A narrow phone that takes the compression that every server knows. */
export const GZIP_PHONE = {
  locale: 'zh-CN',
  viewport: { width: 320, height: 640 },
  extraHTTPHeaders: { 'accept-encoding': 'gzip' },
};

/** Opens an address in a page of a new browser context, whose cache is empty, and weighs what is fetched. */
export async function weighPage(page: Page, url: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  const byId = new Map<string, Fetched>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    const headers = new Map(
      Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const encoding = headers.get('content-encoding');
    byId.set(requestId, { url: response.url, type, encoding, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const fetched = byId.get(requestId);
    if (fetched !== undefined) fetched.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(url, { waitUntil: 'networkidle' });
  await session.detach();

  const fetched = [...byId.values()];
  const bytesOf = (type: string) =>
    fetched.filter((one) => one.type === type).reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    fetched,
    html: bytesOf('Document'),
    scripts: bytesOf('Script'),
    styles: bytesOf('Stylesheet'),
  };
}
