import { gzipSync } from 'node:zlib';
import { expect, test } from './setup/fixtures.ts';

const LIMIT_BYTES = 150 * 1000;

for (const path of ['/login', '/login?m=sms', '/register', '/forgot']) {
  test(`the first load of ${path} takes at most 150 kB of JavaScript`, async ({ page }) => {
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const bodies = await Promise.all(scripts);
    expect(bodies.length).toBeGreaterThan(1);
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).byteLength, 0);
    expect(bytes).toBeLessThanOrEqual(LIMIT_BYTES);
  });
}
